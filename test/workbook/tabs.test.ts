// The tabs that Set up project makes: names, headers, formats, notes, choices and first rows, as spec §3 lists them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { SheetData } from '../../local/files/sheetData';
import { TestProject } from '../actions/project';
import { columnOf, titlesOf } from '../actions/sheet';

const project = new TestProject();
project.say('setUpProject');

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  Project: ['Setting', 'Value', 'What it means'],
  Team: ['Role', 'Name', 'Email', 'Organization', 'Rates', 'Substitute for', 'Invited', 'Answered'],
  Timeline: ['Step', 'Start', 'End'],
  Instrument: ['Code', 'Element', 'Title', 'Low end', 'High end'],
  Summary: [
    ...['Code', 'Element or sub-element', 'Average', 'Proposed', 'Level', 'Discuss', 'Why', 'Final'],
    ...['Rationale', 'Answers', '1', '2', '3', '4', "Don't know", 'Skipped', 'Spread', 'SD', 'Roll-up'],
    'Evidence',
  ],
  Evidence: ['Code', 'Rating', 'Evidence'],
  'By role': [
    ...['Code', 'Element or sub-element', 'State leadership', 'State data administrators'],
    ...['Local data administrators', 'Local practitioners', 'Other roles'],
  ],
  'Calibration log': [
    ...['Id', 'When', 'Code', 'Average', 'Proposed', 'Final', 'Rationale', 'Dissent', 'Recorded by'],
  ],
  Priorities: ['Kind', 'Statement', 'Codes', 'Group', 'Take to Part II'],
  Strategies: ['Id', 'Strategy', 'Challenge', 'Group', 'Votes', 'Chosen'],
  Goals: [
    ...['Goal', 'Strategy', 'Measure', 'Baseline', 'Target', 'Owner', 'Start', 'Due', 'Resources', 'Checks'],
  ],
  'Check-ins': ['Date', 'Goal', 'Value', 'Status', 'Note'],
};

test('there are twelve tabs, in the order of the process', () => {
  expect(project.spreadsheet.sheets.map(({ name }) => name)).toEqual(Object.keys(HEADERS));
});

test.each(Object.entries(HEADERS))('%s has its headers in one frozen row', (name, headers) => {
  const sheet = project.tab(name);
  expect(titlesOf(sheet)).toEqual(headers);
  expect(sheet.frozenRows).toBe(1);
  expect(headers.map((_, index) => sheet.cell(1, index + 1).format.bold)).toEqual(headers.map(() => true));
});

/** The number format of a whole column below its header, and of rows that are added later. */
function formatOf(sheet: SheetData, title: string): string {
  const column = columnOf(sheet, title);
  const bottom = sheet.cell(sheet.maxRows, column).format.numberFormat;
  expect(sheet.cell(2, column).format.numberFormat).toBe(bottom);
  return bottom;
}

test.each([
  ['Project', ['Setting', 'What it means']],
  ['Team', ['Role', 'Name', 'Email', 'Organization', 'Rates', 'Substitute for']],
  ['Timeline', ['Step']],
  ['Instrument', HEADERS.Instrument ?? []],
  ['Summary', ['Code', 'Element or sub-element', 'Level', 'Discuss', 'Why', 'Rationale', 'Evidence']],
  ['Evidence', HEADERS.Evidence ?? []],
  ['By role', HEADERS['By role'] ?? []],
  ['Calibration log', ['Id', 'Code', 'Rationale', 'Dissent', 'Recorded by']],
  ['Priorities', HEADERS.Priorities ?? []],
  ['Strategies', ['Id', 'Strategy', 'Challenge', 'Group', 'Chosen']],
  ['Goals', ['Goal', 'Strategy', 'Measure', 'Baseline', 'Target', 'Owner', 'Resources', 'Checks']],
  ['Check-ins', ['Goal', 'Value', 'Status', 'Note']],
])('%s: codes, addresses and free text are plain text', (name, titles) => {
  for (const title of titles) expect([title, formatOf(project.tab(name), title)]).toEqual([title, '@']);
});

test('averages are shown with two decimals, whole numbers without any, dates as the locale has them', () => {
  const summary = project.tab('Summary');
  for (const title of ['Average', 'Spread', 'SD', 'Roll-up']) expect(formatOf(summary, title)).toBe('0.00');
  for (const title of ['Proposed', 'Answers', '1', '4', "Don't know", 'Skipped'])
    expect(formatOf(summary, title)).toBe('0');
  // A 2.5 that looks like a 3 would pass for a final score.
  expect(formatOf(summary, 'Final')).toBe('');
  expect(formatOf(project.tab('Timeline'), 'Start')).toBe('');
  expect(formatOf(project.tab('Goals'), 'Due')).toBe('');
  expect(formatOf(project.tab('Team'), 'Answered')).toBe('');
});

test('a text setting stays as it is typed, a date setting becomes a date', () => {
  const typed = new TestProject();
  typed.say('setUpProject');
  typed.set('Project name', '2026-27');
  typed.set('Organization', '007');
  typed.set('Forcing event', 'July 2027');
  typed.set('Kickoff', '10/12/2026');
  const value = (name: string) => typed.rows('Project').find(({ Setting }) => Setting === name)?.Value;
  expect(['Project name', 'Organization', 'Forcing event', 'Kickoff'].map(value)).toEqual([
    ...['2026-27', '007', 'July 2027', '10/12/2026'],
  ]);
  const kickoff = typed.rows('Project').findIndex(({ Setting }) => Setting === 'Kickoff') + 2;
  expect(typed.tab('Project').value(kickoff, 2)).toBeInstanceOf(Date);
});

test('the notes say who writes a column, and that the instrument is a starting point', () => {
  const note = (name: string, title: string): string => {
    const sheet = project.tab(name);
    return sheet.cell(1, columnOf(sheet, title)).note ?? '';
  };
  expect(note('Summary', 'Final')).toContain('a recompute never changes it');
  expect(note('Summary', 'Discuss')).toContain('Nothing is agreed before the team has met');
  expect(note('Summary', '4')).toBe('How many rated 4 – Established.');
  expect(note('Instrument', 'Code')).toMatch(/starting point .* not the official text/);
  expect(note('By role', 'State leadership')).toContain('Project owner');
  expect(note('Team', 'Answered')).toBe('Written by Calibrate.');
  expect(note('Calibration log', 'Id')).toContain('changes none');
});

test('what may be chosen is offered, and other values are let in', () => {
  const choices = (name: string, title: string, row: number) => {
    const sheet = project.tab(name);
    return sheet.cell(row, columnOf(sheet, title)).validation;
  };
  const offers = (values: readonly string[]): unknown =>
    expect.objectContaining({ type: 'VALUE_IN_LIST', values, allowInvalid: true, showDropdown: true });
  for (const row of [2, 900]) {
    expect(choices('Team', 'Rates', row)).toEqual(offers(['yes', 'no']));
    expect(choices('Summary', 'Final', row)).toEqual(offers(['1', '2', '3', '4']));
    expect(choices('Priorities', 'Kind', row)).toEqual(offers(['Strength', 'Challenge']));
    expect(choices('Priorities', 'Take to Part II', row)).toEqual(offers(['yes', 'no']));
    expect(choices('Strategies', 'Chosen', row)).toEqual(offers(['yes', 'no']));
  }
  expect(choices('Summary', 'Final', 1)).toBeUndefined();
  const settings = project.rows('Project');
  const offered = settings.map((_, index) => choices('Project', 'Value', index + 2)?.values ?? null);
  expect(
    settings.flatMap(({ Setting = '' }, index) => (offered[index] ? [[Setting, offered[index]]] : [])),
  ).toEqual([
    ["Don't know counts as", ['Left out', 'Rated 1']],
    ['A 1 with a "don\'t know" comment counts as', ["Don't know", '1']],
    ['Ask for overall ratings', ['yes', 'no']],
    ['Collect names', ['yes', 'no']],
    ['Participants are known by', ['An address they type', 'Their Google account']],
  ]);
});

test('every setting stands with its default and what it means', () => {
  const rows = project.rows('Project');
  expect(rows.map(({ Setting, Value }) => [Setting, Value])).toEqual([
    ['Project name', 'Career readiness data'],
    ['Organization', ''],
    ['Project owner name', ''],
    ['Project owner email', ''],
    ['Vision', ''],
    ['Forcing event', ''],
    ['Forcing event date', ''],
    ['Kickoff', ''],
    ['Ratings due', ''],
    ['Goal-setting meeting Part I', ''],
    ['Goal-setting meeting Part II', ''],
    ['Plan review by', ''],
    [
      'Role groups',
      'Project owner, State leadership, State data administrators, Local data administrators, Local practitioners',
    ],
    ['Levels', 'Undefined, Building, Promising, Established'],
    ["Don't know counts as", 'Left out'],
    ['A 1 with a "don\'t know" comment counts as', "Don't know"],
    ['Ask for overall ratings', 'yes'],
    ['Discuss when spread is above', '0.67'],
    ['Minutes to calibrate', '20'],
    ['Minutes per item', '4'],
    ['Smallest group shown', '3'],
    ['Collect names', 'yes'],
    ['Participants are known by', 'An address they type'],
  ]);
  expect(rows.filter((row) => (row['What it means'] ?? '').length < 10)).toEqual([]);
});

test('the Instrument tab starts with the built-in instrument, row by row', () => {
  const csv = readFileSync(join(__dirname, '..', '..', 'src', 'model', 'builtInInstrument.csv'), 'utf8');
  const [, ...expected]: string[][] = parse(csv);
  const rows = project.rows('Instrument');
  expect(rows.map((row) => (HEADERS.Instrument ?? []).map((title) => row[title]))).toEqual(expected);
  expect(rows).toHaveLength(30);
});

test('the Timeline tab starts with the six steps, and no other tab has a row', () => {
  expect(project.rows('Timeline').map(({ Step }) => Step)).toEqual([
    'Plan the work',
    'Select a team',
    'Hold a kickoff',
    'Each member rates alone',
    'Calibrate the scores and set goals',
    'Execute, with quarterly check-ins',
  ]);
  const filled = Object.keys(HEADERS).filter((name) => project.rows(name).length > 0);
  expect(filled).toEqual(['Project', 'Timeline', 'Instrument']);
});
