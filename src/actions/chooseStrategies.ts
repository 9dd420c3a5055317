// Choose strategies: closes the vote and marks the most voted strategies as chosen.
import { chooseStrategies as choose, listed, type Voted } from '../model/choosing';
import { normalId } from '../model/strategyIds';
import { votingForm } from '../model/votingForm';
import { chosenChecks, strategiesTab, strategyRows, writeChosen } from '../workbook/strategiesTab';
import { writeSteadily } from './computedTabs';
import { openFormFile } from './formFile';
import { UserError, type Project, type ShortFormState } from './project';
import { openProject, readProjectSettings, type Tell } from './projectTabs';
import type { Result } from './setUpProject';
import { saveShortForm, shortFormState } from './shortForm';
import {
  candidatesOf,
  readVotes,
  refreshStrategies,
  refreshVotes,
  typedVotes,
  voteNotices,
  type FormVotes,
  type Strategies,
} from './strategies';

/**
 * Marks the three to five most voted strategies in the empty cells of Chosen; what a person typed there counts and
 * stays.
 * @throws UserError where there are no votes.
 */
export function chooseStrategies(): Result {
  const project = openProject();
  const notices = new Set<string>();
  const tell: Tell = (notice) => notices.add(notice);
  const table = refreshStrategies(project, tell);
  const voting = shortFormState(project, 'voting');
  if (voting !== null && voting.url === '')
    throw new UserError('The voting form is not finished. Press Create voting form again first.');
  const found: string[] = [];
  const counts = countsOf(
    readVotes(project, table, () => undefined),
    table,
    (notice) => found.push(notice),
  );
  if ([...counts.values()].every((count) => count === 0)) throw new UserError([NO_VOTES, ...found].join(' '));
  if (voting !== null) closeVote(project, voting, tell);
  // A vote may have come until the form was closed.
  const tally = refreshVotes(project, table, tell);
  if (tally !== null) voteNotices(tally).forEach(tell);
  const votes = countsOf(tally, table, tell);
  chosenChecks(table).forEach(tell);
  const { chosen, sentences } = choose(votedOf(table, votes));
  writeSteadily(strategiesTab, table, 'id', (each) => writeChosen(each, chosenCells(table, chosen)));
  const done = chosen.length === 0 ? 'No further strategy is chosen.' : `Chosen: ${listed(chosen)}.`;
  const message = [done, ...sentences, ...notices].join(' ');
  project.spreadsheet.toast(message);
  forgetTyped(project);
  return { message };
}

const NO_VOTES =
  'There are no votes yet. Let the team vote through the voting form, or type the counts of stickers into the Votes column of the Strategies tab; they count as long as nobody has voted through the form.';

/** The votes by id: those sent through the form; without any, the counts that people typed. */
function countsOf(tally: FormVotes | null, table: Strategies, tell: Tell): ReadonlyMap<string, number> {
  if (tally !== null && tally.voters > 0) return tally.votes;
  const rows = strategyRows(table);
  // What the form counted before its votes were deleted is nobody's count.
  return typedVotes(tally ? rows.filter(({ id }) => tally.column.typed.has(normalId(id))) : rows, tell);
}

/** What was typed and gave way to the form's votes is said with the choice for the last time. */
function forgetTyped(project: Project): void {
  const voting = shortFormState(project, 'voting');
  if (voting?.gaveWay !== undefined) saveShortForm(project, 'voting', { ...voting, gaveWay: undefined });
}

/** Takes no more votes. */
function closeVote(project: Project, voting: ShortFormState, tell: Tell): void {
  const { closed } = votingForm(readProjectSettings(project, tell, 'displayed'), []);
  openFormFile(voting).close(closed);
  if (!voting.closed) saveShortForm(project, 'voting', { ...voting, closed: true });
}

/** What every row's Chosen is to say, by id: what it says, and yes where the votes chose. */
function chosenCells(table: Strategies, chosen: readonly string[]): ReadonlyMap<string, string> {
  const before = strategyRows(table).map(({ id }, row) => [normalId(id), table.text(row, 'chosen')] as const);
  return new Map([...before, ...chosen.map((id) => [id, 'yes'] as const)]);
}

function votedOf(table: Strategies, votes: ReadonlyMap<string, number>): Voted[] {
  const decided = new Map(strategyRows(table).map((row) => [row.id, row.decided]));
  return candidatesOf(table).map(({ id }) => ({
    id: normalId(id),
    votes: votes.get(normalId(id)) ?? 0,
    decided: decided.get(id) ?? null,
  }));
}
