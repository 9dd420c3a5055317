// Other people and other spreadsheets: a collaborator acts as themselves, and a copy starts its own form and plan.
import { FormFile } from '../../local/files/formFile';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { isResult, type AddOn } from '../../local/addOn';
import { onlyOne } from './checks';
import { OWNER, TestProject } from './project';

const COLLEAGUE = 'colleague@example.org';

/** A project whose colleague may edit what the owner makes. */
function shared(): TestProject {
  const project = TestProject.setUp();
  project.spreadsheet.editors.push(COLLEAGUE);
  return project;
}

const owners = (project: TestProject) => project.workspace.state.triggers.map(({ owner }) => owner);

describe('a collaborator', () => {
  test('who presses when the form is there installs no second trigger', () => {
    const project = shared();
    project.createForm();
    project.form.settings.editors.push(COLLEAGUE);
    expect(project.step({ user: COLLEAGUE }).finished).toBe(true);
    expect(owners(project)).toEqual([OWNER]);
  });

  test('who takes the last step has the one trigger, and the owner adds none', () => {
    const project = shared();
    for (let pages = 1; pages <= 3; pages += 1) project.step();
    project.form.settings.editors.push(COLLEAGUE);
    project.createForm({ user: COLLEAGUE });
    project.createForm();
    expect(owners(project)).toEqual([COLLEAGUE]);
    project.form.settings.editors.push(OWNER);
    expect(project.answer('ann@example.org')[0]?.trigger.owner).toBe(COLLEAGUE);
    expect(project.row('1.a').Answers).toBe('1');
  });

  test('who goes on where the owner was stopped adds no trigger as soon as the owner is remembered', () => {
    const twice: number[] = [];
    for (let at = 1; ; at += 1) {
      const project = shared();
      for (let pages = 1; pages <= 3; pages += 1) project.step();
      if (!project.run('createAssessmentFormStep', { fault: { at, kind: 'end' } }).error) break;
      project.form.settings.editors.push(COLLEAGUE);
      project.createForm({ user: COLLEAGUE });
      if (owners(project).length > 1) twice.push(at);
    }
    // Only between the installing and the call that remembers it can the owner be forgotten.
    expect(twice).toHaveLength(1);
  });

  test('who may not open the form reads one sentence', () => {
    const project = shared();
    project.createForm();
    expect(project.refusal('createAssessmentFormStep', { user: COLLEAGUE })).toMatch(
      /^The form "Career readiness data: assessment" cannot be opened \(.*\)\. Restore it from the bin in Google Drive, or ask its owner to share it with you, and try again\.$/,
    );
  });

  test('is told who has the trigger, and takes over on purpose', () => {
    const project = shared();
    project.createForm();
    project.form.settings.editors.push(COLLEAGUE);
    const otherOwner = (user: string) => project.run('readPanel', { user }).value;
    expect(otherOwner(COLLEAGUE)).toMatchObject({ otherOwner: OWNER });
    expect(otherOwner(OWNER)).toMatchObject({ otherOwner: '' });
    expect(project.say('takeOver', { user: COLLEAGUE })).toBe(
      'From now on, answers update the tabs with your authority.',
    );
    project.say('takeOver', { user: COLLEAGUE });
    expect(owners(project).filter((owner) => owner === COLLEAGUE)).toHaveLength(1);
    expect(otherOwner(COLLEAGUE)).toMatchObject({ otherOwner: '' });
    expect(otherOwner(OWNER)).toMatchObject({ otherOwner: COLLEAGUE });
  });
});

test('an owner whose trigger was removed gets it again by pressing Create assessment form', () => {
  const project = TestProject.withForm();
  project.workspace.state.triggers.length = 0;
  project.step();
  expect(owners(project)).toEqual([OWNER]);
});

test('of a form that was deleted, one sentence says what to do', () => {
  const project = TestProject.withForm();
  const { url } = project.step();
  // As deleted, for whoever asks: nobody may open it.
  project.form.head.owner = 'nobody@example.org';
  const sentence =
    /^The form "Career readiness data: assessment" cannot be opened \(.*\)\. Restore it from the bin/;
  expect(project.refusal('createAssessmentFormStep')).toMatch(sentence);
  expect(project.refusal('addMissingQuestions')).toMatch(sentence);
  expect(project.refusal('addTeamAsResponders', {})).not.toBe('');
  expect(url).toContain('/viewform');
  expect(project.recompute().message).toMatch(/^0 have answered/);
});

/** A copy of the project's spreadsheet, with the same ids of sheets, metadata and document properties. */
function copyOf(project: TestProject): { file: SpreadsheetFile; addOn: AddOn } {
  const parts = project.store.load().get(project.spreadsheet.id);
  if (!parts) throw new Error('The store lacks the spreadsheet.');
  const head = project.workspace.head('spreadsheet', 'Copy of Project');
  const file = project.workspace.add(SpreadsheetFile.load(project.workspace.newId(), head, parts));
  for (const sheet of file.sheets) sheet.formId = null;
  const { state } = project.workspace;
  const copied = state.propertiesOf(`document:calibrate:${file.id}`);
  for (const [name, value] of project.properties) copied.set(name, value);
  return { file, addOn: project.addOnIn(file.id) };
}

describe('a copy of the spreadsheet', () => {
  const project = TestProject.withForm({ team: [['State leadership', 'Ann', 'ann@example.org']] });
  project.answer('ann@example.org', { '1.a': 2 });
  const { url: firstPlan } = project.createActionPlan();
  const first = project.form;
  const before = JSON.stringify([first.items, first.settings, first.link]);
  const { file, addOn } = copyOf(project);

  test('keeps its tabs, and says that it is a copy', () => {
    expect(addOn.call('setUpProject', isResult).message).toBe(
      'Every tab is there already. This spreadsheet is a copy: it starts its own form and plan; those of the first spreadsheet stay with it.',
    );
    expect(addOn.run('readPanel').value).toMatchObject({ formUrl: '', planUrl: '', recomputed: '' });
  });

  test('makes a form of its own, and leaves the first one alone', () => {
    addOn.createForm();
    const made = onlyOne(
      project.workspace.all(FormFile).filter((form) => form !== first),
      'second form',
    );
    expect(made.link?.spreadsheet).toBe(file.id);
    expect(JSON.stringify([first.items, first.settings, first.link])).toBe(before);
    expect(project.workspace.state.triggers.map(({ sourceId }) => sourceId)).toEqual([
      project.spreadsheet.id,
      file.id,
    ]);
  });

  test('makes a plan of its own', () => {
    const { value } = addOn.run('createActionPlan');
    expect(value).toMatchObject({ message: expect.stringMatching(/^The action plan is created/) });
    expect(value).not.toMatchObject({ url: firstPlan });
  });

  test('does not have the first one forget its form', () => {
    expect(project.run('readPanel').value).toMatchObject({ planUrl: firstPlan });
    expect(project.run('createAssessmentFormStep').value).toMatchObject({
      message: expect.stringMatching(/^The form is there already/),
    });
  });
});
