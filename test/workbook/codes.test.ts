// Codes that a sheet would like to read as something else stay as they were typed, in every tab.
import { TestProject } from '../actions/project';
import { formulas, valuesOf } from '../actions/sheet';

/** What a sheet would make of them: a number, a date, two thousand, a seven, a time, a boolean, minus one. */
const CODES = ['1.10', '1-2', '2E3', '007', '1.0', 'TRUE', '-1'];

const INSTRUMENT = [
  ['1.1', '', 'Element', '', ''],
  ...CODES.map((code) => [code, '1.1', `Item ${code}`, `low ${code}`, 'high']),
];

const project = TestProject.withForm({ instrument: INSTRUMENT });
project.answer(
  'a@example.org',
  Object.fromEntries(CODES.map((code) => [code, [2, `seen ${code}`] as const])),
);
project.createActionPlan();

test('the Instrument tab keeps them as texts', () => {
  expect(valuesOf(project.tab('Instrument'), 'Code')).toEqual(['1.1', ...CODES]);
});

test('the form asks for them', () => {
  const asked = project.form.items.flatMap(({ type, title }) => (type === 'MULTIPLE_CHOICE' ? [title] : []));
  expect(asked).toEqual([...CODES.map((code) => `${code}. Item ${code}`), '1.1. Element (overall)']);
});

test.each(['Summary', 'By role'])('the %s tab has them as texts, each with its row', (name) => {
  expect(valuesOf(project.tab(name), 'Code')).toEqual(['1.1', ...CODES]);
});

test('the Evidence tab has them as texts', () => {
  const rows = project.rows('Evidence');
  expect(rows.map(({ Code, Evidence }) => [Code, Evidence])).toEqual(
    CODES.map((code) => [code, `seen ${code}`]),
  );
  expect(valuesOf(project.tab('Evidence'), 'Rating')).toEqual(CODES.map(() => '2'));
});

test('every figure stands beside its own code, also the second time', () => {
  project.answer('b@example.org', { '1.10': 4, '2E3': 1 });
  expect(['1.10', '2E3', '007'].map((code) => project.row(code).Average)).toEqual(['3.00', '1.50', '2.50']);
  expect(valuesOf(project.tab('Summary'), 'Code')).toHaveLength(CODES.length + 1);
});

test.each(['Summary', 'By role'])(
  'in the %s tab a code counts as it is displayed, also where it is a number',
  (name) => {
    const reformatted = TestProject.withForm({ instrument: INSTRUMENT });
    reformatted.answer('a@example.org', { '1.10': 2, '1.1': 4 });
    const sheet = reformatted.tab(name);
    sheet.put(reformatted.rowNumber('1.10', name), 1, 1.1, '0.00');
    reformatted.recompute();
    expect(reformatted.rows(name).map(({ Code }) => Code)).toEqual(['1.1', ...CODES]);
    expect(reformatted.row('1.10', name)['Element or sub-element']).toBe('Item 1.10');
  },
);

test('none has become a formula', () => {
  expect(formulas(project.spreadsheet)).toEqual([]);
});
