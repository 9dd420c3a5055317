// Items of a form: types, order, ids, choices, bounds.
import { runScript } from '../scriptRunner';

const inForm = (body: string) => runScript(`const form = FormApp.create('A');\n${body}`);

const TYPES = {
  CheckboxGridItem: 'CHECKBOX_GRID',
  CheckboxItem: 'CHECKBOX',
  DateItem: 'DATE',
  DateTimeItem: 'DATETIME',
  DurationItem: 'DURATION',
  GridItem: 'GRID',
  ListItem: 'LIST',
  MultipleChoiceItem: 'MULTIPLE_CHOICE',
  PageBreakItem: 'PAGE_BREAK',
  ParagraphTextItem: 'PARAGRAPH_TEXT',
  ScaleItem: 'SCALE',
  SectionHeaderItem: 'SECTION_HEADER',
  TextItem: 'TEXT',
  TimeItem: 'TIME',
} as const;
const LAYOUT = ['PageBreakItem', 'SectionHeaderItem'];
const TYPE_PAIRS = Object.entries(TYPES);

test.each(TYPE_PAIRS)('D89, D90, D92, D96 %s', (name, type) => {
  const required = LAYOUT.includes(name) ? 'null' : 'item.isRequired()';
  expect(
    inForm(`const item = form.add${name}();
      return [item.toString(), item.getType() === FormApp.ItemType.${type}, typeof item.getId(),
        item.getTitle(), item.getHelpText(), ${required}, item.getIndex()];`),
  ).toEqual([name, true, 'number', '', '', LAYOUT.includes(name) ? null : false, 0]);
});

test.each(TYPE_PAIRS)('D154 getItems gives an Item that as%s() makes the one it is, and no other', (name) => {
  const other = name === 'TextItem' ? 'ScaleItem' : 'TextItem';
  expect(
    inForm(`form.add${name}().setTitle('T');
      const item = form.getItems()[0];
      let refused = false;
      try { item.as${other}(); } catch (error) { refused = error.name === 'Exception'; }
      return [item.toString(), item.as${name}().toString(), item.as${name}().getTitle(), refused];`),
  ).toEqual(['Item', name, 'T', true]);
});

test.each(TYPE_PAIRS.filter(([name]) => !LAYOUT.includes(name)))('D92 setRequired toggles a %s', (name) => {
  expect(
    inForm(`const item = form.add${name}();
      return [item.setRequired(true).isRequired(), item.setRequired(false).isRequired()];`),
  ).toEqual([true, false]);
});

test('titles and help texts read back, also through the generic item', () => {
  expect(
    inForm(`form.addTextItem().setTitle('T').setHelpText('H');
      const item = form.getItems()[0].setTitle('U');
      return [item.getTitle(), item.getHelpText(), item.asTextItem().getTitle()];`),
  ).toEqual(['U', 'H', 'U']);
});

test('D99 getItems, all or of a type', () => {
  expect(
    inForm(`form.addTextItem().setTitle('a'); form.addScaleItem().setTitle('b'); form.addTextItem().setTitle('c');
      const titles = (items) => items.map((item) => item.getTitle());
      return [titles(form.getItems()), titles(form.getItems(FormApp.ItemType.TEXT)), titles(form.getItems(FormApp.ItemType.GRID))];`),
  ).toEqual([['a', 'b', 'c'], ['a', 'c'], []]);
});

test('D100 getItemById finds the item, and null for an unknown id', () => {
  expect(
    inForm(`const item = form.addTextItem().setTitle('a');
      return [form.getItemById(item.getId()).getTitle(), form.getItemById(0)];`),
  ).toEqual(['a', null]);
});

test('ids differ and stay when items move', () => {
  expect(
    inForm(`const ids = [1, 2, 3].map(() => form.addTextItem().getId());
      form.moveItem(0, 2);
      return [new Set(ids).size, form.getItems().map((item) => ids.indexOf(item.getId()))];`),
  ).toEqual([3, [1, 2, 0]]);
});

test('moveItem takes an index or an item, gives the item, and refuses a place outside', () => {
  expect(
    inForm(`const [a, b, c] = ['a', 'b', 'c'].map((title) => form.addTextItem().setTitle(title));
      const moved = [form.moveItem(2, 0).getTitle(), form.moveItem(a, 2).getTitle(), form.moveItem(form.getItems()[0], 1).getTitle()];
      const refused = [[0, 3], [3, 0], [0, -1]].map(([from, to]) => {
        try { form.moveItem(from, to); return false; } catch (error) { return error.name; }
      });
      return [moved, refused, form.getItems().map((item) => item.getTitle()), a.getIndex()];`),
  ).toEqual([['c', 'a', 'c'], Array(3).fill('Exception'), ['b', 'c', 'a'], 2]);
});

test('deleteItem takes an index or an item; a deleted item is no use any more', () => {
  expect(
    inForm(`const [a, b, c] = ['a', 'b', 'c'].map((title) => form.addTextItem().setTitle(title));
      form.deleteItem(0);
      form.deleteItem(form.getItemById(c.getId()));
      const refused = [() => a.getTitle(), () => form.deleteItem(c), () => form.deleteItem(1)].map((step) => {
        try { step(); return false; } catch (error) { return error.name; }
      });
      return [form.getItems().map((item) => item.getTitle()), refused];`),
  ).toEqual([['b'], Array(3).fill('Exception')]);
});

test('an item of another form is refused', () => {
  expect(() =>
    inForm(`form.addTextItem();
      form.moveItem(FormApp.create('B').addTextItem(), 0);`),
  ).toThrow('The item is not in this form.');
});

test('duplicate appends a copy at the end, of its own', () => {
  expect(
    inForm(`const item = form.addMultipleChoiceItem().setTitle('a').setChoiceValues(['x', 'y']).setRequired(true);
      form.addTextItem().setTitle('b');
      const copy = item.duplicate().setTitle('c');
      copy.setChoiceValues(['z']);
      return [copy.toString(), copy.getIndex(), copy.isRequired(), copy.getId() !== item.getId(),
        item.getTitle(), item.getChoices().length];`),
  ).toEqual(['MultipleChoiceItem', 2, true, true, 'a', 2]);
});

test.each(['MultipleChoiceItem', 'ListItem', 'CheckboxItem'])(
  'D94 choices of a %s replace the ones before, in order',
  (name) => {
    expect(
      inForm(`const item = form.add${name}().setChoiceValues(['old']);
      item.setChoices([item.createChoice('b'), item.createChoice('a')]);
      return item.getChoices().map((choice) => [choice.toString(), choice.getValue(), choice.getPageNavigationType(), choice.getGotoPage()]);`),
    ).toEqual([
      ['Choice', 'b', null, null],
      ['Choice', 'a', null, null],
    ]);
  },
);

test.each(['MultipleChoiceItem', 'ListItem'])('D101 choices of a %s lead to pages', (name) => {
  expect(
    inForm(`const item = form.add${name}();
      const page = form.addPageBreakItem().setTitle('P');
      const types = FormApp.PageNavigationType;
      item.setChoices([item.createChoice('a', page), item.createChoice('b', types.CONTINUE), item.createChoice('c', types.SUBMIT)]);
      return item.getChoices().map((choice) => [String(choice.getPageNavigationType()), choice.getGotoPage()?.getTitle() ?? null]);`),
  ).toEqual([
    ['GO_TO_PAGE', 'P'],
    ['CONTINUE', null],
    ['SUBMIT', null],
  ]);
});

test("D101 a list's choice has no getGoToPage", () => {
  expect(
    inForm(`const item = form.addListItem().setChoiceValues(['a']);
      try { item.getChoices()[0].getGoToPage(); } catch (error) { return [error.name, error.message]; }`),
  ).toEqual(['TypeError', expect.stringContaining('getGoToPage is not a function')]);
});

test.each([
  ['setChoices([])', 'MultipleChoiceItem'],
  ['setChoiceValues([])', 'ListItem'],
  ['setChoiceValues([])', 'CheckboxItem'],
  ['setRows([])', 'GridItem'],
  ['setColumns([])', 'CheckboxGridItem'],
  ["setChoiceValues(['a', 'a'])", 'ListItem'],
  ["setChoiceValues(['a', ''])", 'ListItem'],
  ["setChoiceValues('a')", 'ListItem'],
  ['setChoices([null])', 'ListItem'],
  ["setRows(['a', 'a'])", 'GridItem'],
])('D153 %s throws on a %s', (call, name) => {
  expect(() => inForm(`form.add${name}().${call}`)).toThrow();
});

test('choices with and without navigation are not mixed', () => {
  expect(() =>
    inForm(`const item = form.addListItem();
      item.setChoices([item.createChoice('a'), item.createChoice('b', FormApp.PageNavigationType.SUBMIT)]);`),
  ).toThrow(/cannot be combined/);
});

test('a checkbox item has no navigation', () => {
  expect(() => inForm(`form.addCheckboxItem().createChoice('a', FormApp.PageNavigationType.SUBMIT)`)).toThrow(
    /don't match the method signature for FormApp.CheckboxItem.createChoice/,
  );
});

test('the other option', () => {
  expect(
    inForm(`const item = form.addMultipleChoiceItem();
      return [item.hasOtherOption(), item.showOtherOption(true).hasOtherOption()];`),
  ).toEqual([false, true]);
});

test('D97 rows and columns of grids read back in order', () => {
  expect(
    inForm(`return [form.addGridItem(), form.addCheckboxGridItem()].map((item) => {
        item.setRows(['r2', 'r1']).setColumns(['c2', 'c1', 'c3']);
        return [item.getRows(), item.getColumns()];
      });`),
  ).toEqual(
    Array(2).fill([
      ['r2', 'r1'],
      ['c2', 'c1', 'c3'],
    ]),
  );
});

test('D150 bounds and labels of a scale', () => {
  expect(
    inForm(`const item = form.addScaleItem();
      const bounds = () => [item.getLowerBound(), item.getUpperBound()];
      const seen = [bounds()];
      item.setBounds(0.9, 3.9).setLabels('low', 'high');
      seen.push(bounds());
      const refused = [[-1, 5], [2, 5], [1, 2], [1, 11]].map(([lower, upper]) => {
        try { item.setBounds(lower, upper); return false; } catch (error) { return error.name; }
      });
      return [...seen, bounds(), item.getLeftLabel(), item.getRightLabel(), refused];`),
  ).toEqual([[1, 5], [0, 3], [0, 3], 'low', 'high', Array(4).fill('Exception')]);
});

test('page breaks lead on, to a page, or to the end', () => {
  expect(
    inForm(`const [one, two] = [form.addPageBreakItem(), form.addPageBreakItem().setTitle('two')];
      const seen = [String(one.getPageNavigationType()), one.getGoToPage()];
      one.setGoToPage(two);
      seen.push(String(one.getPageNavigationType()), one.getGoToPage().getTitle());
      one.setGoToPage(FormApp.PageNavigationType.RESTART);
      return [...seen, String(one.getPageNavigationType()), one.getGoToPage()];`),
  ).toEqual(['CONTINUE', null, 'GO_TO_PAGE', 'two', 'RESTART', null]);
});

test('a page of another form, or GO_TO_PAGE without a page, is refused', () => {
  expect(() => inForm(`form.addPageBreakItem().setGoToPage(FormApp.create('B').addPageBreakItem())`)).toThrow(
    'The page to go to is not in this form.',
  );
  expect(() => inForm(`form.addPageBreakItem().setGoToPage(FormApp.PageNavigationType.GO_TO_PAGE)`)).toThrow(
    /pass its page break/,
  );
});

test('dates include the year unless told otherwise', () => {
  expect(
    inForm(`return [form.addDateItem(), form.addDateTimeItem()].map((item) =>
      [item.includesYear(), item.setIncludesYear(false).includesYear()])`),
  ).toEqual([
    [true, false],
    [true, false],
  ]);
});
