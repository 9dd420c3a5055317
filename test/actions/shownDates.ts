// Prints the dates that a project's documents show, for a spreadsheet in each time zone: run under other zones of a machine.
import { textOf } from '../../local/files/document/tree';
import { TestProject } from './project';

const ZONES = ['Europe/Berlin', 'Pacific/Guam', 'America/Los_Angeles', 'America/Puerto_Rico', 'Asia/Kolkata'];

/** The dates in words of the plan and the deck of a project whose spreadsheet is there. */
function datesIn(timeZone: string): string[] {
  const project = TestProject.setUp();
  project.spreadsheet.timeZone = timeZone;
  project.set('Forcing event', 'the grant');
  project.set('Forcing event date', '3/14/2027');
  project.set('Goal-setting meeting Part I', '11/1/2026');
  project.fill('Goals', 2, { Goal: 'Agree on terms', Start: '12/1/2026', Due: '3/15/2027 23:30' });
  project.fill('Goals', 3, { Goal: 'Train trainers', Start: '2027-01-04', Due: '31.12.2027' });
  project.fill('Check-ins', 2, { Date: '12/31/2026', Goal: 'Agree on terms' });
  project.createActionPlan();
  const { value } = project.run('readDeck');
  return [textOf(project.plan.content.body), JSON.stringify(value)].flatMap(
    (text) => text.match(/[A-Z][a-z]+ \d{1,2}, 20\d\d/g) ?? [],
  );
}

console.log(JSON.stringify(ZONES.map((zone) => [zone, datesIn(zone)])));
