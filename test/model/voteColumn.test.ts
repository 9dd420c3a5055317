// The Votes column beside a voting form: no count that a person typed is lost without being named.
import fc from 'fast-check';
import { voteColumn } from '../../src/model/voteColumn';

const text = fc.oneof(fc.nat(4).map(String), fc.constantFrom('', 'many'));
const rows = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('S1', 's2 ', 'S3'), strategy: fc.constantFrom('', 'Do it'), votes: text }),
  {
    selector: ({ id }) => id,
  },
);
const counts = fc.dictionary(fc.constantFrom('S1', 'S2', 'S3'), fc.nat(4), { noNullPrototype: true });

test('a typed count stays while nobody voted, and else is named with what takes its place', () => {
  fc.assert(
    fc.property(rows, counts, counts, fc.nat(2), (typed, tally, counted, voters) => {
      const votes = new Map(Object.entries(tally));
      const { cells, replaced, typed: kept } = voteColumn(typed, { votes, voters }, counted);
      for (const { id, strategy, votes: before } of typed) {
        const key = id.trim().toUpperCase();
        const after = cells.get(key);
        if (after === undefined) expect([voters, kept.get(key)]).toEqual([0, before]);
        else expect(after).toBe(strategy === '' ? '' : (tally[key] ?? 0));
        const isGone = after !== undefined && String(after) !== before;
        if (isGone && !['', '0', String(counted[key])].includes(before))
          expect(replaced.get(key)).toBe(before);
      }
    }),
  );
});
