// What people submit: taken, or refused with what they read.
import { SubmissionRefused, type Refusal } from '../../../local/submission';
import { LinkedForm, START } from './linkedForm';

/** What a refused submission says. */
function refusal(submit: () => unknown): { message: string; refusals: readonly Refusal[] } {
  try {
    submit();
  } catch (error) {
    if (error instanceof SubmissionRefused) return error;
    throw error;
  }
  throw new Error('The form took it.');
}

const NAME = `form.addTextItem().setTitle('Name').setRequired(true)`;

test('an accepted submission is kept, with its time', () => {
  const linked = new LinkedForm(NAME);
  const { response, written } = linked.submit({ Name: 'Ada' }, { at: START + 5 });
  expect(written?.row).toBe(2);
  expect(linked.form.responses).toEqual([response]);
  expect(
    linked.script(`const [response] = form.getResponses();
    return [response.getId(), response.getTimestamp().getTime(), response.getItemResponses()[0].getResponse()]`),
  ).toEqual([response.id, START + 5, 'Ada']);
});

test('answers are given by title or by item id, at the time of the clock', () => {
  const linked = new LinkedForm(NAME, false);
  const id = linked.form.items[0]!.id;
  const { response, written } = linked.submit({}, { answers: new Map([[id, 'Ada']]) });
  expect([response.answers, response.timestamp, written]).toEqual([{ [id]: 'Ada' }, START, null]);
});

test('an answer to a question that the form does not ask is a mistake of the caller', () => {
  const linked = new LinkedForm(NAME);
  expect(() => linked.submit({ Nome: 'Ada' })).toThrow('The form has no question "Nome".');
});

test.each([
  ['form.setPublished(false)', "We're sorry. This form is not published."],
  ['form.setAcceptingResponses(false)', 'The form Rate is no longer accepting responses.'],
  ["form.setAcceptingResponses(false).setCustomClosedFormMessage('See you in 2027.')", 'See you in 2027.'],
])('after %s nobody can answer', (close, message) => {
  const linked = new LinkedForm(`${NAME}; ${close}`);
  expect(refusal(() => linked.submit({ Name: 'Ada' }))).toMatchObject({ message, refusals: [] });
  expect(linked.form.responses).toEqual([]);
  expect(linked.shown).toEqual([['Timestamp', 'Name']]);
});

const REQUIRED = 'This is a required question';

test.each([
  ['addTextItem()', [undefined, null, '', '  ']],
  ["addListItem().setChoiceValues(['a'])", [undefined, '']],
  ["addCheckboxItem().setChoiceValues(['a'])", [undefined, []]],
  ['addScaleItem()', [undefined, '']],
  ["addGridItem().setRows(['r1', 'r2']).setColumns(['a'])", [undefined, ['a', '']]],
])('a required answer to %s that is missing is refused', (make, answers) => {
  const linked = new LinkedForm(`form.${make}.setTitle('Q').setRequired(true)`);
  for (const answer of answers) {
    const given: Record<string, string | string[] | null> = answer === undefined ? {} : { Q: answer };
    expect(refusal(() => linked.submit(given)).refusals).toEqual([
      { itemId: linked.form.items[0]!.id, title: 'Q', message: REQUIRED },
    ]);
  }
  expect(linked.form.responses).toEqual([]);
});

test('a choice that is not offered, and a number off the scale, are refused; an open choice is not', () => {
  const linked = new LinkedForm(`form.addListItem().setTitle('L').setChoiceValues(['a', 'b']);
    form.addCheckboxItem().setTitle('C').setChoiceValues(['a', 'b']);
    form.addScaleItem().setTitle('S').setBounds(1, 4);
    form.addMultipleChoiceItem().setTitle('O').setChoiceValues(['a']).showOtherOption(true)`);
  const bad = refusal(() => linked.submit({ L: 'z', C: ['a', 'y'], S: 5, O: 'x' }));
  expect(bad.refusals.map(({ title, message }) => [title, message])).toEqual([
    ['L', '"z" is not one of the choices'],
    ['C', '"y" is not one of the choices'],
    ['S', 'Must be a whole number from 1 to 4'],
  ]);
  expect(bad.message).toContain('L: "z" is not one of the choices');
  const { response } = linked.submit({ L: 'b', C: ['b'], S: 4, O: 'x' });
  expect(linked.form.items.map(({ id }) => response.answers[id])).toEqual(['b', ['b'], '4', 'x']);
});

test("a text that fails its validation is refused with the validation's help text", () => {
  const linked = new LinkedForm(`form.addTextItem().setTitle('Email').setValidation(
    FormApp.createTextValidation().requireTextIsEmail().setHelpText('An address, please').build())`);
  expect(refusal(() => linked.submit({ Email: 'nobody' })).refusals).toMatchObject([
    { message: 'An address, please' },
  ]);
  expect(Object.values(linked.submit({ Email: 'a@example.org' }).response.answers)).toEqual([
    'a@example.org',
  ]);
  expect(linked.submit({ Email: '' }).response.answers).toEqual({});
});

test('a date has to exist', () => {
  const linked = new LinkedForm(`form.addDateItem().setTitle('D')`);
  expect(refusal(() => linked.submit({ D: '2026-02-30' })).refusals).toMatchObject([
    { message: 'Must be a valid date' },
  ]);
  expect(Object.values(linked.submit({ D: '2026-02-28' }).response.answers)).toEqual(['2026-02-28']);
});

test('a form that collects addresses needs one, and keeps it; another does not keep it', () => {
  const linked = new LinkedForm(`form.setCollectEmail(true); ${NAME}`);
  expect(refusal(() => linked.submit({})).refusals).toMatchObject([
    { itemId: null, title: 'Email', message: REQUIRED },
    { title: 'Name', message: REQUIRED },
  ]);
  expect(refusal(() => linked.submit({ Name: 'Ada' }, { email: 'ada' })).refusals).toMatchObject([
    { message: 'Must be a valid email address' },
  ]);
  expect(linked.submit({ Name: 'Ada' }, { email: ' ada@example.org ' }).response.email).toBe(
    'ada@example.org',
  );
  expect(linked.script('return form.getResponses()[0].getRespondentEmail()')).toBe('ada@example.org');
  const other = new LinkedForm(NAME);
  const { response } = other.submit({ Name: 'Ada' }, { email: 'ada@example.org' });
  expect([response.email, response.account]).toEqual(['', '']);
});

test('one response a person: sign-in needed, the second refused, an edit taken', () => {
  const linked = new LinkedForm(`form.setLimitOneResponsePerUser(true).setAllowResponseEdits(true); ${NAME}`);
  expect(refusal(() => linked.submit({ Name: 'Ada' })).message).toMatch(/signed in/);
  const { response } = linked.submit({ Name: 'Ada' }, { email: 'ada@example.org' });
  expect(refusal(() => linked.submit({ Name: 'Ada' }, { email: 'ADA@example.org' })).message).toMatch(
    /already responded/,
  );
  linked.submit({ Name: 'Ada L.' }, { editOf: response.id });
  expect(linked.form.responses[0]!.account).toBe('ada@example.org');
  linked.submit({ Name: 'Bob' }, { email: 'bob@example.org' });
  expect(linked.form.responses).toHaveLength(2);
});

test('an edit is refused when edits are off or the response is gone', () => {
  const linked = new LinkedForm(NAME);
  const { response } = linked.submit({ Name: 'Ada' });
  const edit = () => linked.submit({ Name: 'Eve' }, { editOf: response.id });
  expect(refusal(edit).message).toMatch(/turned off/);
  linked.script('form.setAllowResponseEdits(true).deleteAllResponses()');
  expect(refusal(edit).message).toMatch(/no longer exists/);
});

test('an edit keeps id and place, takes the new time, and leaves what it does not mention', () => {
  const linked = new LinkedForm(
    `form.setAllowResponseEdits(true); ${NAME}; form.addTextItem().setTitle('Note')`,
  );
  const first = linked.submit({ Name: 'Ada', Note: 'n' });
  linked.submit({ Name: 'Bob' });
  const { response, written } = linked.submit(
    { Name: 'Ada L.' },
    { editOf: first.response.id, at: START + 60_000 },
  );
  expect([response.id, response.timestamp, written?.row]).toEqual([first.response.id, START + 60_000, 2]);
  expect(linked.shown.slice(1)).toEqual([
    ['10/5/2026 9:13:33', 'Ada L.', 'n'],
    ['10/5/2026 9:12:33', 'Bob', ''],
  ]);
  expect(linked.form.responses.map(({ id }) => id)).toEqual([response.id, linked.form.responses[1]!.id]);
  linked.submit({ Note: '' }, { editOf: first.response.id });
  expect(linked.shown[1]!.slice(1)).toEqual(['Ada L.', '']);
});

describe('pages', () => {
  const PAGES = `const go = form.addListItem().setTitle('Go');
    form.addTextItem().setTitle('First').setRequired(true);
    const two = form.addPageBreakItem();
    form.addTextItem().setTitle('Second').setRequired(true);
    const three = form.addPageBreakItem();
    form.addTextItem().setTitle('Third').setRequired(true);
    const types = FormApp.PageNavigationType;
    go.setChoices([go.createChoice('on', types.CONTINUE), go.createChoice('skip', three), go.createChoice('end', types.SUBMIT)]);`;
  const asked = (linked: LinkedForm, answers: Record<string, string>) =>
    refusal(() => linked.submit(answers)).refusals.map(({ title }) => title);

  test('required are the questions of the pages that the answers lead to', () => {
    const linked = new LinkedForm(PAGES);
    expect(asked(linked, {})).toEqual(['First', 'Second', 'Third']);
    expect(asked(linked, { Go: 'on' })).toEqual(['First', 'Second', 'Third']);
    expect(asked(linked, { Go: 'skip' })).toEqual(['First', 'Third']);
    expect(asked(linked, { Go: 'end' })).toEqual(['First']);
  });

  test('answers of pages that were not visited are not kept', () => {
    const linked = new LinkedForm(PAGES);
    linked.submit({ Go: 'skip', First: '1', Second: '2', Third: '3' });
    expect(linked.shown[1]!.slice(1)).toEqual(['skip', '1', '', '3']);
  });

  test('a page break sends on who comes from the page before it', () => {
    const linked = new LinkedForm(`${PAGES} two.setGoToPage(three)`);
    expect(asked(linked, {})).toEqual(['First', 'Third']);
    expect(asked(linked, { Go: 'on' })).toEqual(['First', 'Second', 'Third']);
    linked.script(
      `form.getItems(FormApp.ItemType.PAGE_BREAK)[0].asPageBreakItem().setGoToPage(FormApp.PageNavigationType.SUBMIT)`,
    );
    expect(asked(linked, {})).toEqual(['First']);
  });

  test('a page that was deleted is no destination, and going in circles ends', () => {
    const linked = new LinkedForm(`${PAGES} form.deleteItem(three); two.setGoToPage(types.RESTART)`);
    expect(asked(linked, { Go: 'skip' })).toEqual(['First', 'Second', 'Third']);
    expect(asked(linked, {})).toEqual(['First']);
  });
});
