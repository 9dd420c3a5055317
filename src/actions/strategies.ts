// The Strategies tab kept up to date: ids for new rows, what groups sent, and the votes.
import { normalId, giveIds } from '../model/strategyIds';
import { strategyQuestions, takeStrategies } from '../model/strategyForm';
import { voteColumn, type VoteColumn } from '../model/voteColumn';
import { countVotes, strangersNotice, type Tally } from '../model/votes';
import { voteQuestions, type Candidate } from '../model/votingForm';
import {
  addStrategies,
  strategiesTab,
  strategyRows,
  writeIds,
  writeVotes,
  type StrategiesKey,
  type StrategyRow,
} from '../workbook/strategiesTab';
import { readTable, type Table } from '../workbook/table';
import { writeSteadily } from './computedTabs';
import type { Project } from './project';
import { openTable, openTeam, type Tell } from './projectTabs';
import { readShortForm, saveShortForm, shortFormState } from './shortForm';

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

/** The votes of the form, and what they make of the Votes column. */
export interface FormVotes extends Tally {
  readonly column: VoteColumn;
}

/** Counts the votes; null where there is no voting form, so that people type counts, or where it cannot be read. */
export function readVotes(project: Project, table: Strategies, tell: Tell): FormVotes | null {
  const form = shortFormState(project, 'voting');
  const submissions = readShortForm(project, form, voteQuestions([]), tell);
  if (submissions === null) return null;
  const rows = strategyRows(table);
  const tally = countVotes(submissions, rows, openTeam(project, tell).members);
  return { ...tally, column: voteColumn(rows, tally, form?.counted ?? {}) };
}

/**
 * Counts the votes and writes them beside the strategies. Counts that somebody typed stay while nobody voted through
 * the form; those that its votes take the place of are remembered first, and said until the strategies are chosen.
 */
export function refreshVotes(project: Project, table: Strategies, tell: Tell): FormVotes | null {
  const votes = readVotes(project, table, tell);
  const form = shortFormState(project, 'voting');
  if (votes === null || form === null) return null;
  const { cells, typed, replaced } = votes.column;
  let { gaveWay } = form;
  if (replaced.size > 0) {
    gaveWay = { ...gaveWay, ...Object.fromEntries(replaced) };
    saveShortForm(project, 'voting', { ...form, gaveWay });
  }
  writeSteadily(strategiesTab, table, 'id', (each) => writeVotes(each, cells));
  const counted = Object.fromEntries([...votes.votes].filter(([id, count]) => count > 0 && cells.has(id)));
  if (JSON.stringify(counted) !== JSON.stringify(form.counted ?? {}))
    saveShortForm(project, 'voting', { ...form, gaveWay, counted });
  if (typed.size > 0) tell(TYPED_COUNT);
  if (gaveWay !== undefined) tell(gaveWayNotice(gaveWay));
  return votes;
}

const TYPED_COUNT =
  'Nobody has voted through the form, so the counts typed into Votes are what counts; a vote that is sent takes their place.';

const gaveWayNotice = (typed: Readonly<Record<string, string>>): string =>
  `The votes sent through the form took the place of counts typed into Votes (${Object.entries(typed)
    .map(([id, text]) => `${id}: ${text}`)
    .join(', ')}). To go by those instead, mark Chosen by hand.`;

/** What needs a look in the votes, as sentences. */
export const voteNotices = ({ notices, notOnTeam }: Tally): string[] => [
  ...notices,
  ...strangersNotice(notOnTeam),
];

/** The counts that stand in rows of the tab, by id; what is no count is said. */
export function typedVotes(rows: readonly StrategyRow[], tell: Tell): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const { id, row, strategy, votes: typed } of rows) {
    if (strategy === '' || typed === '') continue;
    if (/^\d+$/.test(typed)) votes.set(normalId(id), Number(typed));
    else tell(`Strategies, row ${row}: "${typed}" in Votes is not a whole number and counts as none.`);
  }
  return votes;
}
