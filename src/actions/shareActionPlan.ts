// Share action plan: lets the people on the Team tab edit the action plan, when the owner asks for it.
import type { TextDocument } from '../google/document';
import { normalAddress } from '../model/response';
import { Project } from './project';
import { openDocument } from './projectDocument';
import { openTeam } from './projectTabs';
import { writtenPlan } from './refreshActionPlan';
import type { Result } from './setUpProject';

/** Who can edit the plan now. */
export interface ShareResult extends Result {
  /** How many were added just now. */
  readonly added: number;
  /** Addresses that Google did not take. */
  readonly refused: readonly string[];
}

/**
 * Adds every address of the Team tab as an editor of the action plan. An address that was added before is not added
 * again, even if somebody took it off since. @throws UserError while there is no plan.
 */
export function shareActionPlan(): ShareResult {
  const project = Project.open();
  const plan = writtenPlan(project);
  const notices: string[] = [];
  const { members } = openTeam(project, (message) => notices.push(message));
  const document = openDocument('action plan', plan);
  const addresses = [...new Set(members.map(({ email }) => normalAddress(email)))];
  const known = addresses.filter((address) => address !== '');
  const before = project.state.sharedWith ?? [];
  const there = new Set([...before, ...document.editors().map(normalAddress)]);
  const wanted = known.filter((address) => !there.has(address));
  const refused = addEditors(document, wanted);
  const added = wanted.filter((address) => !refused.includes(address));
  // Whom an interrupted attempt added is an editor by now, and is remembered too.
  const sharedWith = [...new Set([...before, ...known.filter((address) => !refused.includes(address))])];
  if (sharedWith.length > before.length) project.save({ sharedWith });
  const nameless = members.filter(({ email }) => normalAddress(email) === '').length;
  const said = [...sentences(added.length, known.length, refused, nameless), ...notices];
  const message = said.join(' ');
  project.spreadsheet.toast(message);
  return { message, added: added.length, refused };
}

/** Adds all at once or, where Google refuses that, one by one. @returns the addresses that it refused. */
function addEditors(document: TextDocument, addresses: readonly string[]): string[] {
  if (addresses.length === 0 || document.addEditors(addresses)) return [];
  return addresses.filter((address) => !document.addEditors([address]));
}

function sentences(added: number, known: number, refused: readonly string[], nameless: number): string[] {
  const nobody =
    known === 0 ? 'The Team tab has no addresses yet.' : 'Everybody on the Team tab was added before.';
  return [
    ...(added > 0
      ? [`${added === 1 ? '1 person' : `${added} people`} of the Team tab can edit the action plan now.`]
      : []),
    ...(added === 0 && refused.length === 0 ? [nobody] : []),
    ...(refused.length > 0
      ? [
          `Google did not take ${refused.join(', ')}; correct the Team tab, or share with them in the document.`,
        ]
      : []),
    ...(nameless > 0
      ? [`${nameless === 1 ? '1 person has' : `${nameless} people have`} no address on the Team tab.`]
      : []),
  ];
}
