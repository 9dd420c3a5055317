// Decisions: which one stands, and what undo, re-opening and typing by hand add to the log.
import fc from 'fast-check';
import {
  decisionsByCode,
  standing,
  timeAfter,
  typedByHand,
  undone,
  unmarked,
  type Decision,
} from '../../src/model/decision';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 9, 5, 9, 0, seconds));

function decision(id: string, final: number | null, more: Partial<Decision> = {}): Decision {
  return {
    ...{ id, final, code: '1.a', when: at(Number(id.slice(1))), average: 2.5, proposed: 3 },
    ...{ rationale: `why ${id}`, dissent: '', recordedBy: 'Recorder' },
    ...more,
  };
}

test('the last decision stands, however the log was sorted', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 1 }), (numbers) => {
      const log = numbers.map((number) => decision(`d${number}`, number));
      expect(standing(decisionsByCode(log).get('1.a'))?.id).toBe(`d${Math.max(...numbers)}`);
    }),
  );
});

test('a row that a person copied counts once', () => {
  const log = [decision('d1', 2), decision('d2', 3), decision('d1', 2)];
  expect(
    decisionsByCode(log)
      .get('1.a')
      ?.map(({ id }) => id),
  ).toEqual(['d1', 'd2']);
});

test('a decision is logged after the one before it, though a clock be slow', () => {
  expect(timeAfter(null, at(5))).toEqual(at(5));
  expect(timeAfter(decision('d3', 1), at(5))).toEqual(at(5));
  expect(timeAfter(decision('d9', 1), at(5))).toEqual(at(10));
});

test('undo brings back what stood before, with its reason, and a second undo what was undone', () => {
  const first = [decision('d1', 2)];
  expect(undone(first)).toEqual({ final: null, rationale: 'Undone', dissent: '' });
  const second = [...first, decision('d2', 3, { dissent: 'two' })];
  const back = undone(second);
  expect(back).toEqual({
    final: 2,
    rationale: 'Undone, back to what stood before. why d1',
    dissent: '',
  });
  expect(unmarked(back.rationale)).toBe('why d1');
  expect(undone([...second, decision('d3', back.final, { rationale: back.rationale })])).toMatchObject({
    final: 3,
    rationale: 'Undone, back to what stood before. why d2',
    dissent: 'two',
  });
});

test('undo brings back a rationale as long as it was', () => {
  const long = 'x'.repeat(20_000);
  const back = undone([decision('d1', 2, { rationale: long }), decision('d2', 3)]);
  expect(unmarked(back.rationale)).toBe(long);
});

test.each([
  [{ final: 2, text: '2', rationale: 'R' }, 2, null],
  [{ final: 3, text: '3', rationale: 'R' }, 2, { final: 3, rationale: 'R', dissent: '' }],
  [{ final: 3, text: '3', rationale: '' }, null, { final: 3, rationale: '', dissent: '' }],
  [{ final: null, text: '', rationale: 'R' }, 2, { final: null, rationale: 'Emptied', dissent: '' }],
  [
    { final: null, text: 'tbd', rationale: '' },
    2,
    { final: null, rationale: 'Emptied: "tbd" is no level', dissent: '' },
  ],
  [{ final: null, text: 'tbd', rationale: '' }, null, null],
])('what a person typed over the log is found: %j over %p', (shown, final, found) => {
  expect(typedByHand(shown, final === null ? null : decision('d1', final))).toEqual(found);
});
