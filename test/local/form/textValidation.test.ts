// Validations of text questions: what passes, and what a person reads where it does not.
import { textFault } from '../../../local/responses/textRules';
import { FormFile } from '../../../local/files/formFile';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

/** Which of the texts pass the validation that the builder calls make. */
function passing(calls: string, texts: string[], kind: 'Text' | 'ParagraphText' = 'Text'): string[] {
  const workspace = new Workspace();
  runScript(
    `FormApp.create('A').add${kind}Item().setValidation(FormApp.create${kind}Validation().${calls}.build())`,
    { workspace },
  );
  const item = workspace.all(FormFile)[0]!.items[0]!;
  if (!('validation' in item)) throw new Error('The item keeps no validation.');
  return texts.filter((text) => textFault(item.validation, text) === null);
}

test.each([
  [
    'requireTextIsEmail()',
    ['a@b.org', ' a.b+c@d-e.example '],
    ['a', 'a@b', '@b.org', 'a b@c.org', 'a@b.org, c@d.org'],
  ],
  ['requireTextIsUrl()', ['https://example.org/x'], ['example', 'javascript:alert(1)']],
  ['requireNumber()', ['1', '-2.5', '.5'], ['x', '1e3', '1,5']],
  ['requireWholeNumber()', ['3', '-3'], ['3.5', 'x']],
  ['requireNumberBetween(1, 3)', ['1', '2.5', '3'], ['0.99', '3.01', 'x']],
  ['requireNumberNotBetween(1, 3)', ['0.99', '3.01'], ['1', '3', 'x']],
  ['requireNumberEqualTo(2)', ['2', '2.0'], ['3']],
  ['requireNumberNotEqualTo(2)', ['3'], ['2', 'x']],
  ['requireNumberGreaterThan(2)', ['2.1'], ['2', 'x']],
  ['requireNumberGreaterThanOrEqualTo(2)', ['2'], ['1.9']],
  ['requireNumberLessThan(2)', ['1.9'], ['2', 'x']],
  ['requireNumberLessThanOrEqualTo(2)', ['2'], ['2.1']],
  ["requireTextContainsPattern('b+')", ['abbc'], ['ac']],
  ["requireTextDoesNotContainPattern('b+')", ['ac'], ['abbc']],
  ["requireTextMatchesPattern('a|b+')", ['a', 'bb'], ['ab', 'xa']],
  ["requireTextDoesNotMatchPattern('a|b+')", ['ab'], ['a', 'bb']],
  ['requireTextLengthGreaterThanOrEqualTo(3)', ['abc'], ['ab']],
  ['requireTextLengthLessThanOrEqualTo(3)', ['abc'], ['abcd']],
])('%s', (calls, good, bad) => {
  expect(passing(calls, [...good, ...bad])).toEqual(good);
});

test.each([
  ["requireTextContainsPattern('b')", ['abc'], ['ac']],
  ['requireTextLengthLessThanOrEqualTo(3)', ['abc'], ['abcd']],
])('paragraph: %s', (calls, good, bad) => {
  expect(passing(calls, [...good, ...bad], 'ParagraphText')).toEqual(good);
});

test('the last requirement counts, and clearValidation takes it away', () => {
  expect(passing('requireNumber().requireTextIsEmail()', ['1', 'a@b.org'])).toEqual(['a@b.org']);
  const workspace = new Workspace();
  runScript(
    `FormApp.create('A').addTextItem().setValidation(FormApp.createTextValidation().requireNumber().build()).clearValidation()`,
    { workspace },
  );
  expect(workspace.all(FormFile)[0]!.items[0]).toMatchObject({ validation: null });
});

test.each([
  ["FormApp.createTextValidation().requireTextMatchesPattern('(')", /Invalid regular expression/],
  ['FormApp.createTextValidation().build()', /has to require something/],
  ['FormApp.createParagraphTextValidation().requireTextIsEmail()', /not available in the local workspace/],
  [
    "FormApp.create('A').addTextItem().setValidation(FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(1).build())",
    /don't match the method signature for FormApp.TextItem.setValidation/,
  ],
])('%s is refused', (code, message) => {
  expect(() => runScript(code)).toThrow(message);
});

test("a refused person reads the validation's help text, or plain words without one", () => {
  const rule = { kind: 'TextIsEmail' } as const;
  expect(textFault({ rule, helpText: 'Your work address, please' }, 'x')).toBe('Your work address, please');
  expect(textFault({ rule, helpText: '' }, 'x')).toBe('Must be a valid email address');
});
