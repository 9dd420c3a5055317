// A team votes in its browsers: the form as participants see it, and the counts that follow in the sheet.
import { join } from 'node:path';
import { AddOn } from '../../local/addOn';
import { FormFile } from '../../local/files/formFile';
import type { SheetData } from '../../local/files/sheetData';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { loadAddOn } from '../../local/project';
import { columnOf } from '../actions/sheet';
import { openWorkspace, overflow, PHONE, violations, type OpenWorkspace } from './openWorkspace';

const STRATEGIES = ['Train every district, twice a year', 'Define "completer" once', 'Fund one shared file'];

let workspace: OpenWorkspace;
let strategies: SheetData;

/** The only form whose name ends so, in a project with strategies and a vote. */
const formNamed = (ending: string): FormFile => {
  const form = workspace.server.context.workspace.all(FormFile).find(({ name }) => name.endsWith(ending));
  if (!form) throw new Error(`There is no form ${ending}.`);
  return form;
};

beforeAll(async () => {
  const script = loadAddOn(join(__dirname, '..', '..', 'dist'));
  workspace = await openWorkspace(script);
  const files = workspace.server.context.workspace;
  const spreadsheet = SpreadsheetFile.create(files, 'Project');
  const addOn = new AddOn(files, script, spreadsheet.id);
  addOn.run('setUpProject');
  const tab = (name: string): SheetData => spreadsheet.sheetByName(name)!;
  strategies = tab('Strategies');
  STRATEGIES.forEach((text, index) => strategies.enter(index + 2, columnOf(strategies, 'Strategy'), text));
  tab('Priorities').enter(2, 1, 'Challenge');
  tab('Priorities').enter(2, 2, 'Nobody decides, and nobody is asked');
  for (const name of ['createActionPlan', 'createVotingForm', 'createStrategiesForm', 'createPlanReviewForm'])
    expect([name, addOn.run(name).error]).toEqual([name, null]);
}, 60_000);
afterAll(() => workspace.close());
afterEach(() => expect(workspace.troubles.splice(0)).toEqual([]));

const columnValues = (title: string): unknown[] =>
  STRATEGIES.map((_, index) => strategies.value(index + 2, columnOf(strategies, title)));

test('a participant votes for two strategies, votes again, and the latest votes stand on the tab', async () => {
  const page = await workspace.open(`/forms/${formNamed(': vote').id}`);
  expect(await violations(page)).toEqual([]);
  const vote = async (first: string, second: string): Promise<void> => {
    await page.getByRole('radio', { name: first }).first().check();
    await page.getByRole('radio', { name: second }).last().check();
    await page.getByLabel('Email').fill('ann@example.org');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Thank you. Your votes are counted').waitFor();
    await workspace.server.context.triggers.idle();
  };
  await vote('S1 – Train every district, twice a year', 'S2 – Define "completer" once');
  expect(columnValues('Votes')).toEqual([1, 1, 0]);
  await page.goto(`/forms/${formNamed(': vote').id}`);
  await vote('S3 – Fund one shared file', 'S1 – Train every district, twice a year');
  expect(columnValues('Votes')).toEqual([1, 0, 1]);
});

test.each([': strategies', ': vote', ': plan review'])(
  'the form%s can be used on a phone',
  async (ending) => {
    const page = await workspace.open(`/forms/${formNamed(ending).id}`, { viewport: PHONE });
    await page.getByRole('button', { name: 'Submit' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  },
);
