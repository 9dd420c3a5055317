// Responses that scripts make and read.
import { FormFile } from '../../../local/files/formFile';
import { ManualClock } from '../../../local/clock';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

const inForm = (body: string) => runScript(`const form = FormApp.create('A', true);\n${body}`);

/** Submits one item's answer and reads it back through the form. */
const roundTrip = (make: string, answer: string) =>
  inForm(`const item = form.${make};
    form.createResponse().withItemResponse(item.createResponse(${answer})).submit();
    return form.getResponses()[0].getItemResponses()[0].getResponse();`);

const GRID = "setRows(['r1', 'r2']).setColumns(['a', 'b'])";

test.each([
  ['addTextItem()', "'hello'", 'hello'],
  ['addParagraphTextItem()', "'two\\nlines'", 'two\nlines'],
  ["addListItem().setChoiceValues(['a', 'b'])", "'b'", 'b'],
  ["addMultipleChoiceItem().setChoiceValues(['a', 'b'])", "'a'", 'a'],
  ["addMultipleChoiceItem().setChoiceValues(['a']).showOtherOption(true)", "'else'", 'else'],
  ["addCheckboxItem().setChoiceValues(['a', 'b', 'c'])", "['c', 'a']", ['c', 'a']],
  ["addCheckboxItem().setChoiceValues(['a']).showOtherOption(true)", "['a', 'else']", ['a', 'else']],
  ['addScaleItem().setBounds(0, 4)', '0', '0'],
  [`addGridItem().${GRID}`, "['b', 'a']", ['b', 'a']],
  [`addGridItem().${GRID}`, "[null, 'a']", ['', 'a']],
  [`addCheckboxGridItem().${GRID}`, "[['a', 'b'], ['b']]", [['a', 'b'], ['b']]],
  [`addCheckboxGridItem().${GRID}`, "[null, ['a']]", ['', ['a']]],
  ['addDateItem()', 'new Date(2026, 0, 31)', '2026-01-31'],
  ['addDateItem().setIncludesYear(false)', 'new Date(2024, 1, 29)', '02-29'],
  ['addTimeItem()', '7, 45', '07:45'],
  ['addDurationItem()', '1, 2, 3', '01:02:03'],
  ['addDurationItem()', '26, 0, 0', '26:00:00'],
  ['addDateTimeItem()', 'new Date(2026, 0, 31, 7, 5)', '2026-01-31 07:05'],
])('D105, D107, D108, D156 %s answers %s', (make, answer, expected) => {
  expect(roundTrip(make, answer)).toEqual(expected);
});

test.each([
  ["addListItem().setChoiceValues(['a'])", "'z'"],
  ["addMultipleChoiceItem().setChoiceValues(['a'])", "'z'"],
  ["addCheckboxItem().setChoiceValues(['a'])", "['a', 'z']"],
  ["addCheckboxItem().setChoiceValues(['a'])", "'a'"],
  ['addScaleItem()', '6'],
  ['addScaleItem()', '0'],
  ['addScaleItem()', "'3'"],
  [`addGridItem().${GRID}`, "['a', 'z']"],
  [`addGridItem().${GRID}`, "['a']"],
  [`addGridItem().${GRID}`, "[['a'], ['b']]"],
  [`addCheckboxGridItem().${GRID}`, "[['a'], ['z']]"],
  ['addTextItem()', '5'],
  ['addTimeItem()', '24, 0'],
  ['addTimeItem()', '7, 60'],
  ['addDateItem()', "'2026-01-31'"],
])('D105, D153 %s refuses the answer %s', (make, answer) => {
  expect(() => inForm(`form.${make}.createResponse(${answer})`)).toThrow(
    /^(Invalid response submitted to|The parameters \(.*\) don't match the method signature)/,
  );
});

test('D155 a response has no id, time, address or edit URL until it is submitted, and is submitted once', () => {
  const workspace = new Workspace({ clock: new ManualClock(Date.UTC(2026, 9, 5, 13, 12, 33)) });
  expect(
    runScript(
      `const form = FormApp.create('A', true);
      const read = (response) => [response.getId(), response.getTimestamp(), response.getRespondentEmail(), response.getEditResponseUrl()];
      const draft = form.createResponse();
      const before = read(draft);
      const [id, time, email, url] = read(draft.submit());
      let refused = '';
      try { draft.submit(); } catch (error) { refused = error.name; }
      return [before, typeof id, time instanceof Date, time.toISOString(), email, url.includes(id), refused, form.getResponses().length];`,
      { workspace },
    ),
  ).toEqual([[null, null, null, null], 'string', true, '2026-10-05T13:12:33.000Z', '', true, 'Exception', 1]);
});

test('the last answer to an item counts; a submitted response takes no more', () => {
  expect(
    inForm(`const item = form.addTextItem();
      const draft = form.createResponse().withItemResponse(item.createResponse('a')).withItemResponse(item.createResponse('b'));
      const response = draft.submit();
      let refused = '';
      try { response.withItemResponse(item.createResponse('c')); } catch (error) { refused = error.message; }
      return [response.getItemResponses().map((each) => each.getResponse()), refused];`),
  ).toEqual([['b'], 'The response has already been submitted.']);
});

test("an answer to another form's item is refused", () => {
  expect(() =>
    inForm(`form.createResponse().withItemResponse(FormApp.create('B').addTextItem().createResponse('a'))`),
  ).toThrow('The item is not in this form.');
});

test('item responses come in form order; unanswered texts, dates and times are empty, other items left out', () => {
  expect(
    inForm(`const add = (kind) => form['add' + kind]().setTitle(kind);
      const scale = add('ScaleItem');
      for (const kind of ['TextItem', 'ParagraphTextItem', 'DateItem', 'TimeItem', 'DurationItem', 'DateTimeItem', 'CheckboxItem', 'GridItem', 'PageBreakItem']) add(kind);
      const list = add('ListItem').setChoiceValues(['a']);
      form.createResponse().withItemResponse(list.createResponse('a')).withItemResponse(scale.createResponse(2)).submit();
      const response = form.getResponses()[0];
      return [response.getItemResponses().map((each) => [each.getItem().getTitle(), each.getResponse()]),
        response.getResponseForItem(list).getResponse(), response.getResponseForItem(form.getItems(FormApp.ItemType.CHECKBOX)[0])];`),
  ).toEqual([
    [
      ['ScaleItem', '2'],
      ['TextItem', ''],
      ['ParagraphTextItem', ''],
      ['DateItem', ''],
      ['TimeItem', ''],
      ['ListItem', 'a'],
    ],
    'a',
    null,
  ]);
});

test('D152 a script cannot submit where a person may answer once', () => {
  expect(() => inForm(`form.setLimitOneResponsePerUser(true).createResponse().submit()`)).toThrow(
    /Scripts cannot submit/,
  );
});

test.each(['setPublished(false)', 'setAcceptingResponses(false)'])(
  'after %s a script cannot submit',
  (close) => {
    expect(
      inForm(`form.${close};
      try { form.createResponse().submit(); } catch (error) { return [error.message, form.getResponses().length]; }`),
    ).toEqual(['The form is not accepting responses.', 0]);
  },
);

test('responses are found by id and by time, and deleted', () => {
  const clock = new ManualClock(1000);
  const workspace = new Workspace({ clock });
  expect(
    runScript(
      `const form = FormApp.create('A', true);
      const ids = [1, 2, 3].map(() => { Utilities.sleep(1000); return form.createResponse().submit().getId(); });
      const found = (responses) => responses.map((response) => ids.indexOf(response.getId()));
      const seen = [found(form.getResponses()), found(form.getResponses(new Date(3000))), found([form.getResponse(ids[1])])];
      form.deleteResponse(ids[1]);
      let refused = 0;
      for (const step of [() => form.getResponse(ids[1]), () => form.deleteResponse(ids[1]), () => form.getResponse('x')]) {
        try { step(); } catch (error) { refused += error.name === 'Exception'; }
      }
      seen.push(found(form.getResponses()), refused);
      form.deleteAllResponses();
      return [...seen, found(form.getResponses())];`,
      { workspace },
    ),
  ).toEqual([[0, 1, 2], [1, 2], [1], [0, 2], 3, []]);
  expect(workspace.all(FormFile)[0]!.responses).toEqual([]);
});

test('a prefilled URL carries every answer under its item id', () => {
  const [url, id, text, check, grid] = inForm(`
    const text = form.addTextItem(), check = form.addCheckboxItem().setChoiceValues(['a', 'b']);
    const grid = form.addGridItem().${GRID};
    form.addScaleItem();
    const response = form.createResponse().withItemResponse(text.createResponse('x & y'))
      .withItemResponse(check.createResponse(['a', 'b'])).withItemResponse(grid.createResponse(['', 'b']));
    return [response.toPrefilledUrl(), form.getId(), text.getId(), check.getId(), grid.getId()];`) as [
    string,
    string,
    number,
    number,
    number,
  ];
  const parsed = new URL(url);
  expect(url).toContain(`${id}/viewform?usp=pp_url&`);
  expect([...parsed.searchParams].slice(1)).toEqual([
    [`entry.${text}`, 'x & y'],
    [`entry.${check}`, 'a'],
    [`entry.${check}`, 'b'],
    [`entry.${grid}.1`, 'b'],
  ]);
});

test('a grid whose rows were renamed keeps the answers of the rows that stayed', () => {
  expect(
    inForm(`const item = form.addGridItem().${GRID};
      form.createResponse().withItemResponse(item.createResponse(['a', 'b'])).submit();
      item.setRows(['r0', 'r2']);
      return form.getResponses()[0].getItemResponses()[0].getResponse();`),
  ).toEqual(['', 'b']);
});
