// Ids of strategies: given once, never reused, never changed; a pasted copy gets its own.
import fc from 'fast-check';
import { giveIds } from '../../src/model/strategyIds';

const rows = (...list: readonly (readonly [string, string])[]) =>
  list.map(([id, strategy]) => ({ id, strategy }));

test('strategies with words get the next ids, and empty rows none', () => {
  expect(giveIds(rows(['', 'One'], ['', ''], ['', 'Two']), 0)).toEqual({
    ids: ['S1', '', 'S2'],
    highest: 2,
    notices: [],
  });
});

test('an id that was given once is not given again after its row was deleted', () => {
  expect(giveIds(rows(['S1', 'One'], ['', 'New']), 7).ids).toEqual(['S1', 'S8']);
});

test('a pasted copy gets an id of its own, with a message', () => {
  expect(giveIds(rows(['S1', 'One'], ['S2', 'Two'], ['S1', 'One, pasted']), 2)).toEqual({
    ids: ['S1', 'S2', 'S3'],
    highest: 3,
    notices: ['Two strategies had the id S1; the lower one is S3 now.'],
  });
});

test('what is no id is replaced, with a message', () => {
  expect(giveIds(rows(['first', 'One'], ['s2', 'Two']), 0)).toEqual({
    ids: ['S3', 's2'],
    highest: 3,
    notices: ['"first" is no id of a strategy; it is S3 now.'],
  });
});

test('whatever stands there: ids differ, those that were good stay, and giving again changes nothing', () => {
  const row = fc.record({
    id: fc.constantFrom('', 'S1', 'S2', 's2', 'S03', 'S12', 'S0', 'S9999999', 'x'),
    strategy: fc.constantFrom('', 'One', 'Two'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.integer({ min: 0, max: 20 }), (list, before) => {
      const { ids, highest } = giveIds(list, before);
      const given = ids.filter((_, index) => list[index]?.strategy !== '');
      expect(new Set(given.map((id) => id.toUpperCase())).size).toBe(given.length);
      expect(highest).toBeGreaterThanOrEqual(before);
      const again = giveIds(
        list.map((each, index) => ({ ...each, id: ids[index] ?? '' })),
        highest,
      );
      expect(again).toEqual({ ids, highest, notices: [] });
    }),
  );
});
