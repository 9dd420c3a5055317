// What a small team brings out of its meeting, as tables; its instrument and answers are those of `terminal.ts`.
import { answer, HEADER, INSTRUMENT, type Desk } from './terminal';

type Table = readonly (readonly string[])[];

/** Four answers: 1.10 stands in two camps, all else is alike. */
const ANSWERS: Table = [
  HEADER,
  ...['1', '1', '4', '4'].map((rating, index) =>
    answer({ 'Email Address': `person.${index}@example.org`, Name: `Person ${index}`, '1.10': rating }),
  ),
];

export const DECISIONS: Table = [
  ['Code', 'Final', 'Rationale', 'Dissent', 'Recorded by'],
  ['1.10', '2', 'Terms differ, "by office", and nobody minds.', 'Person 3 sees a 3.', 'Person 0'],
];

export const PRIORITIES: Table = [
  ['Kind', 'Statement', 'Codes', 'Group', 'Take to Part II'],
  ['Strength', 'Data is used', '2E3', 'Group 1', ''],
  ['Challenge', 'Terms differ', '1.10, 1-2', 'Group 1', 'yes'],
];

export const STRATEGIES: Table = [
  ['Strategy', 'Challenge', 'Group'],
  ['Agree on terms, "once"', 'Terms differ', 'Group 1'],
  ['=Train everybody', 'Terms differ', 'Group 1'],
  ['Do nothing', 'Terms differ', 'Group 1'],
  ['Buy a tool', 'Terms differ', 'Group 1'],
];

export const VOTES: Table = [
  ['Email Address', 'First vote', 'Second vote'],
  ['person.0@example.org', 'S1', 'S2'],
  ['person.1@example.org', 's2 – whatever it was called', ''],
  ['person.2@example.org', 'Agree on terms, "once"', 'S4'],
];

export const GOALS: Table = [
  ['Goal', 'Strategy', 'Measure', 'Baseline', 'Target', 'Owner', 'Start', 'Due', 'Resources'],
  ['Agree on ten terms', 'S1', 'terms', '0', '10', 'Person 0', '2099-01-05', '12/31/2099', 'two days'],
];

export const MEETING = {
  decisions: DECISIONS,
  priorities: PRIORITIES,
  strategies: STRATEGIES,
  votes: VOTES,
  goals: GOALS,
} as const;

export type MeetingTables = Readonly<Partial<Record<keyof typeof MEETING, Table>>>;

/** The options of a demo of that team with these tables, which are put on the desk. */
export function options(desk: Desk, tables: MeetingTables): string[] {
  return [
    ...['--instrument', desk.csv('instrument.csv', INSTRUMENT)],
    ...['--responses', desk.csv('responses.csv', ANSWERS)],
    ...Object.entries(tables).flatMap(([name, table]) => [`--${name}`, desk.csv(`${name}.csv`, table)]),
    ...['--out', desk.path('out')],
  ];
}
