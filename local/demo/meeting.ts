// The meeting: decisions, priorities, strategies, votes and goals, by the add-on's own actions, in the order of a team.
import { isResult, type AddOn } from '../addOn';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import type { Workspace } from '../workspace';
import { calibrate, type Calibrated } from './decisions';
import type { Csv } from './files';
import { levelsOf } from './meetingChecks';
import { pasteRows, tab, textsOf } from './tabs';
import { CHECK_INS, GOALS, PRIORITIES, rowsOf, STRATEGIES } from './tables';
import { submitVotes, type Voted } from './votes';

/** What a team brings out of its meeting, or nothing of a kind. */
export interface MeetingFiles {
  readonly decisions: Csv | null;
  readonly priorities: Csv | null;
  readonly strategies: Csv | null;
  readonly votes: Csv | null;
  readonly goals: Csv | null;
  readonly checkIns: Csv | null;
}

/** What came of it; null where there was nothing of the kind. */
export interface Meeting {
  readonly calibrated: Calibrated | null;
  /** Null where nobody votes through the form. */
  readonly voted: Voted | null;
  /** What the add-on says of the choice; null where it had nothing to choose by. */
  readonly chosen: string | null;
}

/** What a project is given for its meeting: where it takes place, and who tells how far it is. */
export interface MeetingPlace {
  readonly workspace: Workspace;
  readonly project: AddOn;
  readonly spreadsheet: SpreadsheetFile;
  readonly progress: (message: string) => void;
}

/**
 * Holds the meeting of a project whose answers are in.
 * @throws InputError for a file that cannot be used, AddOnError for what the add-on refuses.
 */
export function holdMeeting(place: MeetingPlace, files: MeetingFiles): Meeting {
  const { project, spreadsheet, progress } = place;
  const { decisions, priorities, strategies, goals, checkIns } = files;
  const calibrated = decisions && calibrate(place, decisions, levelsOf(spreadsheet));
  if (priorities) {
    progress(project.call('suggestPriorities', isResult).message);
    fill(place, 'Priorities', priorities, PRIORITIES);
    progress(project.call('suggestGroups', isResult).message);
  }
  if (strategies) fillStrategies(place, strategies, files.votes !== null);
  const voted = files.votes && submitVotes(place, files.votes);
  const chosen = hasVotes(spreadsheet) ? project.call('chooseStrategies', isResult).message : null;
  if (chosen !== null) progress(chosen);
  if (goals) fill(place, 'Goals', goals, GOALS);
  if (checkIns) fill(place, 'Check-ins', checkIns, CHECK_INS);
  return { calibrated, voted, chosen };
}

function fill(
  { workspace, spreadsheet, progress }: MeetingPlace,
  name: string,
  csv: Csv,
  columns: Parameters<typeof rowsOf>[1],
): void {
  pasteRows(spreadsheet, name, csv, columns);
  workspace.settle();
  progress(`Filled in the ${name} tab: ${rowsOf(csv, columns).length} rows.`);
}

/** Where the team votes through the form, counts of the file are not its votes. */
function fillStrategies(place: MeetingPlace, csv: Csv, isVotedOn: boolean): void {
  const also = STRATEGIES.also?.filter((column) => !isVotedOn || column !== 'Votes') ?? [];
  fill(place, 'Strategies', csv, { ...STRATEGIES, also });
}

/** Whether there is anything to choose by: votes of the form, or counts that were typed. */
const hasVotes = (spreadsheet: SpreadsheetFile): boolean =>
  textsOf(tab(spreadsheet, 'Strategies'), 'Votes').some((votes) => Number(votes) > 0);
