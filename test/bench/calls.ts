// Counts the service calls of the add-on's actions.
import { AddOn } from '../../local/addOn';
import { ManualClock } from '../../local/clock';
import type { Csv } from '../../local/demo/files';
import { INSTRUMENT as INSTRUMENT_TAB } from '../../local/demo/tables';
import { pasteRows, tab } from '../../local/demo/tabs';
import { submitRows } from '../../local/demo/answers';
import { DocumentFile } from '../../local/files/documentFile';
import { FormFile } from '../../local/files/formFile';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import type { ScriptProject } from '../../local/project';
import { fireTriggers } from '../../local/responses/fireTriggers';
import { submit } from '../../local/submission';
import { Workspace } from '../../local/workspace';
import { CODES, instrumentRows, INSTRUMENT, responseRows } from './generate';

export interface Calls {
  createForm: { total: number; items: number };
  onFormSubmit: Record<string, number>;
  /** `writing` are the calls of the Doc; blocks are headings, paragraphs, list items and tables. */
  createActionPlan: { total: number; writing: number; blocks: number; colouredCells: number };
  /** With a changed score, which is edited in place. */
  refreshActionPlan: number;
  createMemo: number;
  recordDecision: Record<string, number>;
}

/** All calls of a click on Create assessment form, and of what follows at two sizes. */
export function countCalls(project: ScriptProject): Calls {
  return {
    createForm: createForm(project),
    onFormSubmit: { 10: onFormSubmit(project, 10), 1000: onFormSubmit(project, 1000) },
    ...documents(project),
    recordDecision: { 20: recordDecision(project, 20), 400: recordDecision(project, 400) },
  };
}

/** With the built-in instrument, page breaks and the first section counted as items. */
function createForm(project: ScriptProject): Calls['createForm'] {
  const { workspace, addOn } = newProject(project);
  const total = addOn.createForm();
  return { total, items: formOf(workspace).items.length };
}

/** The calls of the submission after so many others. */
function onFormSubmit(project: ScriptProject, earlier: number): number {
  const { workspace, addOn, spreadsheet } = newProject(project);
  pasteRows(spreadsheet, 'Instrument', csv(instrumentRows()), INSTRUMENT_TAB);
  addOn.createForm();
  const form = formOf(workspace);
  const installed = workspace.state.triggers.splice(0);
  submitRows(workspace, spreadsheet, form, csv(responseRows(earlier)));
  workspace.state.triggers.push(...installed);
  addOn.run('recompute');
  const answers = new Map<string, string>([
    ['Name', 'Member'],
    ['Email', 'last@example.org'],
    ['Role', 'State leadership'],
    ...CODES.map((code) => [titleOf(code), '3 – Promising'] as const),
  ]);
  const [run] = fireTriggers(workspace, submit(workspace, form.id, { answers }));
  if (!run?.outcome || run.error !== null)
    throw new Error(`The trigger failed: ${run?.error ?? 'it did not run'}`);
  return run.outcome.calls;
}

function documents(
  project: ScriptProject,
): Pick<Calls, 'createActionPlan' | 'refreshActionPlan' | 'createMemo'> {
  const { workspace, addOn, spreadsheet } = newProject(project);
  pasteRows(spreadsheet, 'Instrument', csv(instrumentRows()), INSTRUMENT_TAB);
  addOn.createForm();
  submitRows(workspace, spreadsheet, formOf(workspace), csv(responseRows(14)));
  const created = addOn.run('createActionPlan');
  const [plan] = workspace.all(DocumentFile);
  if (!plan) throw new Error(created.error?.message ?? 'There is no action plan.');
  const { children } = plan.content.body;
  const createActionPlan = {
    total: created.calls,
    writing: [...created.callsByMember].reduce(
      (sum, [name, calls]) => (name.startsWith('DocumentApp') ? sum + calls : sum),
      0,
    ),
    blocks: children.filter((block) => block.type === 'TABLE' || block.children.length > 0).length,
    colouredCells: JSON.stringify(children).split('"backgroundColor":"#').length - 1,
  };
  const summary = tab(spreadsheet, 'Summary');
  const titles = Array.from({ length: summary.lastColumn }, (_, index) => summary.displayValue(1, index + 1));
  summary.enter(2, titles.indexOf('Final') + 1, '1');
  workspace.settle();
  return {
    createActionPlan,
    refreshActionPlan: callsOf(addOn, 'refreshActionPlan'),
    createMemo: callsOf(addOn, 'createMemo'),
  };
}

function callsOf(addOn: AddOn, action: string): number {
  const { calls, error } = addOn.run(action);
  if (error) throw new Error(error.message);
  return calls;
}

/** The calls of a decision of the calibration, with an instrument of so many items. */
function recordDecision(project: ScriptProject, items: number): number {
  const { addOn, spreadsheet } = newProject(project);
  const parts = Array.from({ length: items - 1 }, (_, index) => [`1.${index + 1}`, '1', 'Part', '', '']);
  const rows = [[...INSTRUMENT_TAB.needed], ['1', '', 'All', '', ''], ...parts];
  pasteRows(spreadsheet, 'Instrument', csv(rows), INSTRUMENT_TAB);
  for (const name of ['recompute', 'openCalibration']) addOn.run(name);
  const decision = { id: 'd', code: '1.2', final: 2, rationale: 'Why', seen: '', recordedBy: 'Recorder' };
  const { calls, error } = addOn.run('recordDecision', { args: [decision] });
  if (error) throw new Error(error.message);
  return calls;
}

function newProject(project: ScriptProject) {
  const workspace = new Workspace({ clock: new ManualClock(Date.UTC(2026, 9, 5)) });
  const spreadsheet = workspace.add(SpreadsheetFile.create(workspace, 'Bench'));
  const addOn = new AddOn(workspace, project, spreadsheet.id);
  addOn.run('setUpProject');
  return { workspace, addOn, spreadsheet };
}

function formOf(workspace: Workspace): FormFile {
  const [form] = workspace.all(FormFile);
  if (!form) throw new Error('There is no form.');
  return form;
}

const csv = ([header = [], ...rows]: string[][]): Csv => ({ name: 'generated', header, rows });

function titleOf(code: string): string {
  const element = INSTRUMENT.elements.find((each) => each.code === code);
  if (element) return `${code}. ${element.title} (overall)`;
  const sub = INSTRUMENT.elements.flatMap((each) => each.subElements).find((each) => each.code === code);
  return `${code}. ${sub?.title ?? ''}`;
}
