// What becomes of a region at a refresh, decided without any document; and the edits that bring a text up to date.
import fc from 'fast-check';
import { list, paragraph, table, textRow, type Content } from '../../../src/model/documents/block';
import { changeOf } from '../../../src/model/documents/edits';
import {
  eitherMemory,
  refreshRegion,
  regionMemory,
  type RegionFound,
  type RegionMemory,
} from '../../../src/model/documents/refresh';
import { partsOf, standingsOf, type Standing } from '../../../src/model/documents/standing';

const standing = (...blocks: Content[]): Standing[] => standingsOf(partsOf(blocks));
const found = (own: readonly Standing[] | null, copy: readonly Standing[] | null = null): RegionFound => ({
  own,
  copy,
});

const goals = (...names: string[]): Content =>
  table(
    ['Goal'],
    [1],
    names.map((name) => textRow(name)),
  );

const outcome = (content: Content[], memory: RegionMemory | undefined, at: RegionFound): string =>
  refreshRegion(content, memory, at, 'May 1').outcome;

test('a text becomes another by one change, which never parts a character', () => {
  expect(changeOf('3.00', '3.25')).toEqual({ at: 2, removed: 2, inserted: '25', within: 3 });
  expect(changeOf('a😀b', 'a😁b')).toEqual({ at: 1, removed: 2, inserted: '😁', within: null });
  expect(changeOf('same', 'same')).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (from, to) => {
      const change = changeOf(from, to);
      if (change === null) return expect(from).toBe(to);
      const { at, removed, inserted, within } = change;
      if (within !== null) {
        expect(within > at && within < at + removed).toBe(true);
        expect(() => encodeURIComponent(from.slice(0, within))).not.toThrow();
      }
      expect(from.slice(0, at) + inserted + from.slice(at + removed)).toBe(to);
      [from.slice(0, at), inserted].forEach((text) => expect(() => encodeURIComponent(text)).not.toThrow());
    }),
  );
});

test('the same content as last time is left alone, even where people edited it', () => {
  const content = [paragraph('one')];
  const memory = regionMemory(content);
  expect(outcome(content, memory, found(standing(paragraph('one'))))).toBe('unchanged');
  expect(outcome(content, memory, found(standing(paragraph('one, two'))))).toBe('unchanged');
});

test('a region whose text and sizes are known is edited; another text, size or look is not', () => {
  const memory = regionMemory([goals('a', 'b')]);
  const untouched = found(standing(goals('a', 'b')));
  expect(outcome([goals('a', 'c')], memory, untouched)).toBe('updated');
  expect(outcome([goals('a', 'b', 'c')], memory, untouched)).toBe('copied');
  expect(outcome([paragraph('a')], memory, untouched)).toBe('copied');
  expect(outcome([goals('a', 'c')], memory, found(standing(goals('a', 'b ')).slice(1)))).toBe('copied');
  expect(outcome([goals('a', 'c')], memory, found([{ kind: 'table', rows: 3, text: 'Goal\na\nmine' }]))).toBe(
    'copied',
  );
  const italic = [paragraph({ text: 'a', italic: true })];
  expect(outcome(italic, regionMemory([paragraph('b')]), found(standing(paragraph('b'))))).toBe('copied');
});

test('content that goes on below what stands there is added to it, and nothing is taken out', () => {
  const later = [paragraph('What the team builds on.'), list('bullet', ['one']), goals('a')];
  const placeholder = [paragraph('Strengths will stand here.')];
  const step = refreshRegion(later, regionMemory(placeholder), found(standing(...placeholder)), 'May 1');
  expect(step).toMatchObject({ outcome: 'updated', work: { kind: 'edit', added: { from: 1 } } });
  expect(outcome(later, step.memory, found(standing(...later)))).toBe('unchanged');
  const longer = [...later.slice(0, 1), list('bullet', ['one', 'two'])];
  const memory = regionMemory([...later.slice(0, 1), list('bullet', ['one'])]);
  const untouched = found(standing(paragraph('What the team builds on.'), list('bullet', ['one'])));
  expect(refreshRegion(longer, memory, untouched, 'May 1').work).toMatchObject({
    edits: [],
    added: { from: 2 },
  });
  expect(outcome(placeholder, regionMemory(later), found(standing(...later)))).toBe('copied');
  const touched = found(standing(paragraph('Strengths will stand here, we hope.')));
  expect(outcome(later, regionMemory(placeholder), touched)).toBe('copied');
});

test('an interrupted addition is made once, whether it was saved or not', () => {
  const [before, after] = [[paragraph('one')], [paragraph('one'), paragraph('two')]];
  const memory = regionMemory(before);
  const either = eitherMemory(
    memory,
    refreshRegion(after, memory, found(standing(...before)), 'May 1').memory,
  );
  const added = (left: Content[]): unknown =>
    refreshRegion(after, either, found(standing(...left)), 'May 1').work;
  expect(added(before)).toMatchObject({ added: { from: 1 } });
  expect(added(after)).toEqual({ kind: 'none' });
});

test('only what differs in a table is edited, with its background', () => {
  const scores = (text: string, background: string): Content =>
    table(['Item', 'Score'], [0.5, 0.5], [{ cells: [{ text: '1.a' }, { text, background }] }]);
  const { work } = refreshRegion(
    [scores('3', '#f4cd06')],
    regionMemory([scores('2', '#f79c42')]),
    found(standing(scores('2', '#f79c42'))),
    'May 1',
  );
  expect(work).toMatchObject({
    kind: 'edit',
    place: 'own',
    edits: [{ row: 1, column: 1, change: { at: 0, removed: 1, inserted: '3' }, fill: true }],
  });
});

test('where only the background differs, the text is left alone', () => {
  const scores = (background: string): Content =>
    table(['Score'], [1], [{ cells: [{ text: '3', background }] }]);
  const { work } = refreshRegion(
    [scores('#d5e875')],
    regionMemory([scores('#f4cd06')]),
    found(standing(scores('#f4cd06'))),
    'May 1',
  );
  expect(work).toMatchObject({ edits: [{ row: 1, column: 0, change: null, fill: true }] });
});

test('what was deleted with its dated version is not put back', () => {
  const memory = regionMemory([paragraph('one')]);
  const step = refreshRegion([paragraph('two')], memory, found(null), 'May 1');
  expect(step).toEqual({ outcome: 'gone', work: { kind: 'none' }, memory });
});

test('whether an interrupted refresh was saved or not, the next one knows the text as ours', () => {
  const [before, after] = [[paragraph('one')], [paragraph('two')]];
  const memory = regionMemory(before);
  const step = refreshRegion(after, memory, found(standing(...before)), 'May 1');
  const either = eitherMemory(memory, step.memory);
  for (const left of [before, after]) {
    expect(outcome([paragraph('three')], either, found(standing(...left)))).toBe('updated');
  }
  expect(outcome(after, either, found(standing(...after)))).toBe('unchanged');
  expect(outcome([paragraph('three')], either, found(standing(paragraph('mine'))))).toBe('copied');
});

test('whatever people typed, a block reads back as it was written: on one line, without what documents drop', () => {
  const typed = fc.string({ unit: 'grapheme' }).map((text) => `${text}\n\t\u0007 ${text}`);
  fc.assert(
    fc.property(typed, (text) => {
      const blocks = [paragraph(text), list('bullet', [text]), goals(text)];
      for (const each of standing(...blocks)) {
        if (each.kind === 'other') throw new Error('Ours is never something else.');
        const said = each.kind === 'table' ? each.text.split('\n')[1] : each.text;
        expect(said).toBe(said?.trim());
        expect(said).not.toMatch(/[\p{Cc}]|\s\s/u);
      }
    }),
  );
});
