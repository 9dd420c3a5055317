// The Strategies tab kept up to date: ids for new rows, what groups sent, and the votes.
import { normalId, giveIds } from '../model/strategyIds';
import { strategyQuestions, takeStrategies } from '../model/strategyForm';
import { countVotes, type Tally } from '../model/votes';
import { voteQuestions, type Candidate } from '../model/votingForm';
import {
  addStrategies,
  strategiesTab,
  strategyRows,
  writeIds,
  writeVotes,
  type StrategiesKey,
} from '../workbook/strategiesTab';
import { readTable, type Table } from '../workbook/table';
import { writeSteadily } from './computedTabs';
import type { Project } from './project';
import { openTable, openTeam, type Tell } from './projectTabs';
import { readShortForm, shortFormState } from './shortForm';

/** The tab as it stands, every strategy on it with its id. */
export type Strategies = Table<StrategiesKey>;

/** Brings the tab up to date with what was typed and what groups sent. */
export function refreshStrategies(project: Project, tell: Tell): Strategies {
  return takeNewStrategies(
    project,
    withIds(project, openTable(project, strategiesTab, tell, 'displayed'), tell),
    tell,
  );
}

/** The strategies that have words, and so may be voted for. */
export const candidatesOf = (table: Strategies): Candidate[] =>
  strategyRows(table).filter(({ strategy }) => strategy !== '');

/** Gives an id to every strategy that has none. The number is remembered first, so that none is given twice. */
function withIds(project: Project, table: Strategies, tell: Tell): Strategies {
  const rows = strategyRows(table);
  const { ids, highest, notices } = giveIds(rows, project.state.highestStrategy);
  if (highest !== project.state.highestStrategy) project.save({ highestStrategy: highest });
  notices.forEach(tell);
  if (ids.every((id, index) => id === rows[index]?.id)) return table;
  writeSteadily(strategiesTab, table, 'strategy', (each) => writeIds(each, idsByWords(each, rows, ids)));
  return readTable(table.sheet, strategiesTab, 'displayed');
}

/** The ids of the rows where they are now: where somebody sorted them meanwhile, their words tell them apart. */
function idsByWords(
  table: Strategies,
  before: readonly { readonly strategy: string }[],
  ids: readonly string[],
): string[] {
  const waiting = new Map<string, string[]>();
  before.forEach(({ strategy }, index) =>
    waiting.set(strategy, [...(waiting.get(strategy) ?? []), ids[index] ?? '']),
  );
  return strategyRows(table).map(({ strategy, id }) => waiting.get(strategy)?.shift() ?? id);
}

/**
 * Adds what groups sent and is not on the tab. It is remembered after it was written: what an interrupted attempt
 * wrote is found on the tab by its words.
 */
function takeNewStrategies(project: Project, table: Strategies, tell: Tell): Strategies {
  const submissions = readShortForm(
    project,
    shortFormState(project, 'strategies'),
    strategyQuestions([]),
    tell,
  );
  if (submissions === null) return table;
  const { takenStrategies: taken, highestStrategy: highest } = project.state;
  const { added, found, notices } = takeStrategies(submissions, taken, strategyRows(table));
  notices.forEach(tell);
  const numbered = added.map((each, index) => ({ ...each, id: `S${highest + index + 1}` }));
  if (numbered.length > 0) {
    project.save({ highestStrategy: highest + numbered.length });
    addStrategies(table, numbered);
  }
  const nowTaken = [...found, ...numbered].map(({ id, words, from }) => ({ id, words, from }));
  if (nowTaken.length > 0) project.save({ takenStrategies: [...taken, ...nowTaken] });
  return numbered.length === 0 ? table : readTable(table.sheet, strategiesTab, 'displayed');
}

/**
 * Counts the votes and writes them beside the strategies. Where there is no voting form, people type counts, and
 * nothing is written; nor is it where the votes cannot be read.
 */
export function refreshVotes(project: Project, table: Strategies, tell: Tell): Tally | null {
  const tally = readTally(project, table, tell);
  if (tally !== null) writeSteadily(strategiesTab, table, 'id', (each) => writeVotes(each, tally.votes));
  return tally;
}

function readTally(project: Project, table: Strategies, tell: Tell): Tally | null {
  const submissions = readShortForm(project, shortFormState(project, 'voting'), voteQuestions([]), tell);
  if (submissions === null) return null;
  return countVotes(submissions, candidatesOf(table), openTeam(project, tell).members);
}

/** What needs a look in the votes, as sentences. */
export function voteNotices({ notices, notOnTeam }: Tally): string[] {
  if (notOnTeam.length === 0) return [...notices];
  const came =
    notOnTeam.length === 1
      ? '1 vote comes from an address that is'
      : `${notOnTeam.length} votes come from addresses that are`;
  return [...notices, `${came} not on the Team tab: ${notOnTeam.join(', ')}.`];
}

/** The counts that people typed, by id; what is no count is said. */
export function typedVotes(table: Strategies, tell: Tell): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const { id, row, strategy, votes: typed } of strategyRows(table)) {
    if (strategy === '' || typed === '') continue;
    if (/^\d+$/.test(typed)) votes.set(normalId(id), Number(typed));
    else tell(`Strategies, row ${row}: "${typed}" in Votes is not a whole number and counts as none.`);
  }
  return votes;
}
