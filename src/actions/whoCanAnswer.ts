// Check who can answer: the owner tries the form's link, adds the team as responders, and confirms.
import { Form } from '../google/form';
import { normalAddress } from '../model/response';
import { Project, UserError, type FormState } from './project';
import { openTeam } from './projectTabs';
import type { Result } from './setUpProject';

/** Notes that the owner saw that everybody can open the form. */
export function confirmWhoCanAnswer(): Result {
  const project = Project.open();
  project.save({ form: { ...publishedForm(project), checked: true } });
  return { message: 'Noted. Now send the link to the team; the Summary fills as answers come.' };
}

/** Lets everybody on the Team tab who rates open the form, with the Google account of that address. */
export function addTeamAsResponders(): Result {
  const project = Project.open();
  const form = publishedForm(project);
  const notices: string[] = [];
  const { members } = openTeam(project, (message) => notices.push(message));
  const addresses = members.filter((member) => member.rates).map((member) => normalAddress(member.email));
  const known = [...new Set(addresses.filter((address) => address !== ''))];
  if (known.length === 0)
    throw new UserError('The Team tab has no addresses yet. Fill in its Email column first.');
  Form.open(form.id).addResponders(known);
  const added =
    known.length === 1
      ? '1 address of the Team tab may open the form now, with its Google account.'
      : `${known.length} addresses of the Team tab may open the form now, with their Google accounts.`;
  return { message: [added, ...notices].join(' ') };
}

function publishedForm(project: Project): FormState {
  const { form } = project.state;
  if (form === null || form.url === '')
    throw new UserError('There is no published form yet. Create it first.');
  return form;
}
