// How much fits on a slide: lines of a text, and entries over several pages.
import fc from 'fast-check';
import { continued, lineCount, mostLines, paged } from '../../../src/model/documents/fitting';

test.each([
  ['', 10, 1],
  ['one two', 10, 1],
  ['one two three', 7, 2],
  ['one two three', 5, 3],
  ['abcdefghijkl', 5, 3],
  ['a abcdefghijkl', 5, 4],
  ['one\ntwo', 10, 2],
  ['exactly ten', 11, 1],
])('%j on lines of %i characters takes %i', (text, perLine, lines) => {
  expect(lineCount(text, perLine)).toBe(lines);
});

test('a text takes at least as many lines as its characters need, and never more than its words and breaks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { maxLength: 40 }),
      fc.integer({ min: 1, max: 40 }),
      (words, perLine) => {
        const text = words.join(' ');
        const lines = lineCount(text, perLine);
        expect(lines * (perLine + 1)).toBeGreaterThanOrEqual(text.length);
        const most = words.reduce((sum, word) => sum + Math.ceil(word.length / perLine), 0);
        expect(lines).toBeLessThanOrEqual(Math.max(1, most));
      },
    ),
  );
});

const ROOM = { height: 100, line: 10, gap: 5 };

test('no entry is lost or moved, and a page is left only when the next entry does not fit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 30 }), (entries) => {
      const pages = paged(entries, (lines) => lines, ROOM, 4);
      expect(pages.flat()).toEqual(entries);
      const height = (page: readonly number[]): number =>
        page.reduce((sum, lines) => sum + lines * 10 + 5, 0);
      pages.forEach((page, index) => {
        expect(page.length).toBeLessThanOrEqual(4);
        if (page.length > 1) expect(height(page)).toBeLessThanOrEqual(100);
        const [next] = pages[index + 1] ?? [];
        if (next !== undefined && page.length < 4) expect(height([...page, next])).toBeGreaterThan(100);
      });
    }),
  );
});

test('entries that are spread over a height share it, and a page ends where their shares and needs do', () => {
  const room = { ...ROOM, spread: 90 };
  expect(paged([1, 1, 1, 1, 1, 1], (lines) => lines, room)).toEqual([[1, 1, 1, 1, 1, 1]]);
  // Two share 45 each; a third of 3 lines takes 35, more than its 30, beside two that take no less than theirs.
  expect(paged([1, 1, 3], (lines) => lines, room)).toEqual([[1, 1, 3]]);
  expect(paged([1, 1, 4], (lines) => lines, room)).toEqual([[1, 1], [4]]);
});

test('without entries there is one page, for the title to stand on', () => {
  expect(paged([], () => 1, ROOM)).toEqual([[]]);
});

test('the most lines of an entry, and what further pages are called', () => {
  expect(mostLines(ROOM)).toBe(9);
  expect([0, 1, 2].map((page) => continued('Strengths', page))).toEqual([
    'Strengths',
    'Strengths (continued)',
    'Strengths (continued)',
  ]);
});
