// Who may answer a form, and when.
import { runScript } from '../scriptRunner';

const STATE = '[form.isPublished(), form.isAcceptingResponses()]';

test('D87 a form made without a word about publishing is unpublished; with one it is as told', () => {
  expect(
    runScript(
      `return [FormApp.create('A'), FormApp.create('A', false), FormApp.create('A', true)].map((form) => ${STATE})`,
    ),
  ).toEqual([
    [false, false],
    [false, false],
    [true, true],
  ]);
});

test('D88, D109, D147 publishing opens, closing keeps it published, unpublishing closes', () => {
  expect(
    runScript(`const form = FormApp.create('A', false);
      const states = [];
      for (const step of [
        () => form.setPublished(true),
        () => form.setAcceptingResponses(false),
        () => form.setAcceptingResponses(true),
        () => form.setPublished(false),
        () => form.setAcceptingResponses(false),
        () => form.setPublished(true),
      ]) { step(); states.push(${STATE}); }
      return states;`),
  ).toEqual([
    [true, true],
    [true, false],
    [true, true],
    [false, false],
    [false, false],
    [true, true],
  ]);
});

test('D148 setAcceptingResponses(true) throws on an unpublished form and changes nothing', () => {
  expect(
    runScript(`const form = FormApp.create('A', false);
      try { form.setAcceptingResponses(true); } catch (error) { return [error.name, ...${STATE}]; }`),
  ).toEqual(['Exception', false, false]);
});

test('D149 forms support publishing', () => {
  expect(runScript(`return FormApp.create('A').supportsAdvancedResponderPermissions()`)).toBe(true);
});

const emails = (list: string) => `${list}.map((user) => user.getEmail())`;

test('readers are added by address, by list and by user, each once', () => {
  expect(
    runScript(`const form = FormApp.create('A').addPublishedReader('a@example.org')
        .addPublishedReaders(['b@example.org', 'A@example.org']);
      const other = FormApp.create('B').addPublishedReader(form.getPublishedReaders()[1]);
      return [${emails('form.getPublishedReaders()')}, ${emails('other.getPublishedReaders()')}];`),
  ).toEqual([['a@example.org', 'b@example.org'], ['b@example.org']]);
});

test('who may edit does not become a reader', () => {
  expect(
    runScript(`const form = FormApp.create('A').addEditor('e@example.org')
        .addPublishedReaders(['owner@example.org', 'e@example.org', 'r@example.org']);
      return ${emails('form.getPublishedReaders()')};`),
  ).toEqual(['r@example.org']);
});

test('removing a reader also takes away the right to edit', () => {
  expect(
    runScript(`const form = FormApp.create('A').addPublishedReaders(['a@example.org', 'b@example.org'])
        .addEditor('a@example.org').removePublishedReader('A@example.org');
      return [${emails('form.getPublishedReaders()')}, ${emails('form.getEditors()')}];`),
  ).toEqual([['b@example.org'], ['owner@example.org']]);
});

test('editors: the owner first, added and removed', () => {
  expect(
    runScript(`const form = FormApp.create('A').addEditors(['a@example.org', 'b@example.org', 'owner@example.org']);
      const before = ${emails('form.getEditors()')};
      form.removeEditor(form.getEditors()[1]);
      return [before, ${emails('form.getEditors()')}];`),
  ).toEqual([
    ['owner@example.org', 'a@example.org', 'b@example.org'],
    ['owner@example.org', 'b@example.org'],
  ]);
});

test('a bad address is refused, and none of its list is taken', () => {
  expect(
    runScript(`const form = FormApp.create('A');
      try { form.addPublishedReaders(['a@example.org', 'nobody']); } catch (error) { return [error.message, form.getPublishedReaders().length]; }`),
  ).toEqual(['Invalid email: nobody', 0]);
});
