// FormApp and Form: making, opening, settings, addresses.
import { FormFile } from '../../../local/files/formFile';
import { openStore } from '../../../local/store';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

test('D81 a created form is named by its title argument and has an empty title, also when opened again', () => {
  const workspace = new Workspace();
  const titles = runScript(
    `const form = FormApp.create('Round one');
     return [form, FormApp.openById(form.getId()), FormApp.openByUrl(form.getEditUrl())].map((each) => each.getTitle());`,
    { workspace },
  );
  expect(titles).toEqual(['', '', '']);
  expect(workspace.all(FormFile).map((file) => file.name)).toEqual(['Round one']);
});

test('D82 setTitle changes the title and not the name', () => {
  const workspace = new Workspace();
  expect(runScript(`return FormApp.create('A').setTitle('B').getTitle()`, { workspace })).toBe('B');
  expect(workspace.all(FormFile)[0]!.name).toBe('A');
});

test('D83, D84 addresses', () => {
  const [text, id, edit, published, short, summary] = runScript(
    `const form = FormApp.create('A');
     return [form.toString(), form.getId(), form.getEditUrl(), form.getPublishedUrl(),
       form.shortenFormUrl(form.getPublishedUrl()), form.getSummaryUrl()];`,
  ) as string[];
  expect(text).toBe('Form');
  expect(edit).toContain(id);
  expect(published).toContain('/viewform');
  expect(published).toContain(id);
  expect(short).not.toContain('/viewform');
  expect(summary).toContain(id);
});

test('shortenFormUrl refuses what is not a form', () => {
  expect(() => runScript(`FormApp.create('A').shortenFormUrl('https://example.org/viewform')`)).toThrow();
});

test('D85 openByUrl refuses an address that is not a form', () => {
  expect(() => runScript(`FormApp.openByUrl('http://invalid.url/')`)).toThrow(/^Invalid argument: url$/);
});

test('openByUrl takes the address that Sheet.getFormUrl gives', () => {
  expect(
    runScript(`const form = FormApp.create('A');
    return FormApp.openByUrl(form.getPublishedUrl()).getId() === form.getId()`),
  ).toBe(true);
});

test('openById refuses an unknown id, another kind of file, and a person who may not edit', () => {
  const workspace = new Workspace();
  expect(() => runScript(`FormApp.openById('nothing')`, { workspace })).toThrow(/No item with the given ID/);
  expect(() => runScript(`FormApp.openById('workspace')`, { workspace })).toThrow(
    /No item with the given ID/,
  );
  const id = runScript(`return FormApp.create('A').getId()`, { workspace }) as string;
  const open = `return FormApp.openById('${id}').getId()`;
  expect(() => runScript(open, { workspace, user: 'other@example.org' })).toThrow(
    /No item with the given ID/,
  );
  runScript(`FormApp.openById('${id}').addEditor('Other@example.org')`, { workspace });
  expect(runScript(open, { workspace, user: 'other@example.org' })).toBe(id);
});

test('D86 setters chain and read back', () => {
  expect(
    runScript(`const form = FormApp.create('A').setTitle('T').setDescription('D').setConfirmationMessage('C')
        .setCustomClosedFormMessage('X');
      return [form.getTitle(), form.getDescription(), form.getConfirmationMessage(), form.getCustomClosedFormMessage()];`),
  ).toEqual(['T', 'D', 'C', 'X']);
});

const SWITCHES = [
  ['collectsEmail', 'setCollectEmail', false],
  ['hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser', false],
  ['hasProgressBar', 'setProgressBar', false],
  ['canEditResponse', 'setAllowResponseEdits', false],
  ['hasRespondAgainLink', 'setShowLinkToRespondAgain', true],
  ['isPublishingSummary', 'setPublishingSummary', false],
  ['getShuffleQuestions', 'setShuffleQuestions', false],
  ['isQuiz', 'setIsQuiz', false],
  ['requiresLogin', 'setRequireLogin', false],
] as const;

test.each(SWITCHES)('D151 %s has its default, and %s changes it', (get, set, byDefault) => {
  expect(
    runScript(`const form = FormApp.create('A');
      const before = form.${get}();
      return [before, form.${set}(${!byDefault}).${get}()];`),
  ).toEqual([byDefault, !byDefault]);
});

test.each(['FormApp.create(null)', "FormApp.create('')", "FormApp.create('', true)", 'FormApp.create()'])(
  'D146 %s throws',
  (call) => {
    const workspace = new Workspace();
    expect(() => runScript(call, { workspace })).toThrow();
    expect(workspace.all(FormFile)).toEqual([]);
  },
);

test('there is no active form', () => {
  expect(runScript('return FormApp.getActiveForm()')).toBeNull();
});

test('FormApp is refused without full authorization', () => {
  expect(() => runScript(`FormApp.create('A')`, { authMode: 'LIMITED' })).toThrow(
    /permission to call FormApp.create/,
  );
});

test('a member that the workspace lacks says so', () => {
  expect(() => runScript(`FormApp.create('A').addImageItem()`)).toThrow(
    'Form.addImageItem is not available in the local workspace',
  );
});

test('a form comes back from the store as it was', () => {
  const kept = openStore(':memory:');
  const store = { ...kept, close: () => {} };
  const id = runScript(
    `const form = FormApp.create('A', true).setTitle('T').setAllowResponseEdits(true);
     const gone = form.addTextItem();
     const page = form.addPageBreakItem().setTitle('P');
     const list = form.addListItem().setTitle('L');
     list.setChoices([list.createChoice('a', page), list.createChoice('b', FormApp.PageNavigationType.SUBMIT)]);
     form.moveItem(2, 0);
     form.deleteItem(gone);
     form.createResponse().withItemResponse(list.createResponse('b')).submit();
     const dropped = form.createResponse().submit();
     form.deleteResponse(dropped.getId());
     for (const value of ['a', 'a', 'b', 'a', 'b', 'b']) form.createResponse().withItemResponse(list.createResponse(value)).submit();
     return form.getId();`,
    { workspace: new Workspace({ store }) },
  ) as string;
  const read = `const form = FormApp.openById('${id}');
    return [form.getTitle(), form.isPublished(), form.canEditResponse(),
      form.getItems().map((item) => item.getTitle()),
      form.getItems()[0].asListItem().getChoices().map((choice) => [choice.getValue(), String(choice.getPageNavigationType())]),
      form.getResponses().map((each) => each.getItemResponses().map((answer) => answer.getResponse()))];`;
  expect(runScript(read, { workspace: new Workspace({ store }) })).toEqual([
    'T',
    true,
    true,
    ['L', 'P'],
    [
      ['a', 'GO_TO_PAGE'],
      ['b', 'SUBMIT'],
    ],
    [['b'], ['a'], ['a'], ['b'], ['a'], ['b'], ['b']],
  ]);
});
