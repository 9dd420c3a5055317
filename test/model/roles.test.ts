// By role: averages that help the talk, and no way back from them to a person or a small group.
import fc from 'fast-check';
import type { Rating } from '../../src/model/rating';
import type { Response } from '../../src/model/response';
import { byRole, type ByRole, type RoleRow } from '../../src/model/roles';
import type { Settings } from '../../src/model/settings';
import { anyResponse, instrument, response, settingsWith } from './samples';

const [owner, leadership, stateData, localData, practitioners] = settingsWith().roleGroups;

function people(role: string | undefined, ...ratings: Rating[]): Response[] {
  return ratings.map((rating) => response({ '1.a': rating }, { role: role ?? '' }));
}

function rowOf(result: ByRole, code = '1.a'): RoleRow {
  const row = result.rows.find((found) => found.code === code);
  if (row === undefined) throw new Error(`no row for ${code}`);
  return row;
}

function roles(responses: Response[], settings: Partial<Settings> = {}): ByRole {
  return byRole(instrument, responses, settingsWith(settings));
}

/** The cells of item 1.a in words, the pool last: `2.5 (4)`, or nothing. */
function cells(responses: Response[], settings: Partial<Settings> = {}): string[] {
  const { cells: shown, other } = rowOf(roles(responses, settings));
  return [...shown, other].map((cell) => (cell === null ? '' : `${cell.average} (${cell.n})`));
}

test('each group that is large enough has its average and number', () => {
  const responses = [
    ...people(leadership, 1, 2, 3),
    ...people(localData, 4, 4, 3, 3),
    ...people(practitioners, 2, 2, 2),
  ];
  expect(cells(responses)).toEqual(['2 (3)', '', '3.5 (4)', '2 (3)', '']);
});

test('the project owner, a group of one, counts with the first role group after it', () => {
  const result = roles([...people(owner, 4), ...people(leadership, 1, 1)]);
  expect(result.columns[0]).toEqual({ name: leadership, includes: [owner], pooled: false });
  expect(rowOf(result).cells[0]).toEqual({ average: 2, n: 3 });
});

test('an owner after whom no group comes is pooled like any small group', () => {
  const roleGroups = ['Teachers', 'Project owner'];
  expect(cells([...people('Project owner', 4), ...people('Teachers', 1, 1, 1)], { roleGroups })).toEqual([
    '',
    '',
    '1.75 (4)',
  ]);
});

test('roles are matched whatever their case; one of no group is in the pool', () => {
  const responses = [...people('STATE  leadership', 1, 1, 1), ...people('Visitor', 4, 4), ...people('', 4)];
  expect(cells(responses)).toEqual(['1 (3)', '', '', '', '4 (3)']);
});

test('small groups are pooled', () => {
  const responses = [...people(leadership, 1, 1, 1), ...people(stateData, 2, 2), ...people(localData, 4)];
  const result = roles(responses);
  expect(result.columns.map(({ pooled }) => pooled)).toEqual([false, true, true, false]);
  expect(rowOf(result).other).toEqual({ average: 8 / 3, n: 3 });
});

test('a pool that is still too small takes in the next smallest group', () => {
  const responses = [
    ...people(leadership, 1, 1, 1, 1),
    ...people(stateData, 2, 2, 2, 2, 2),
    ...people(localData, 4, 4),
  ];
  expect(cells(responses)).toEqual(['', '2 (5)', '', '', '2 (6)']);
});

test('where few of a large group rated an item, the next smallest cell is hidden with theirs', () => {
  const responses = [
    ...people(leadership, 1, 1, null),
    ...people(stateData, 2, 2, 2, 2),
    ...people(localData, 3, 3, 3, 3, 3),
  ];
  expect(cells(responses)).toEqual(['', '', '3 (5)', '', '']);
});

test('cells that are too small but together enough hide nothing more', () => {
  const responses = [
    ...people(leadership, 1, 1, null),
    ...people(stateData, 2, null, null),
    ...people(localData, 3, 3, 3),
  ];
  expect(cells(responses)).toEqual(['', '', '3 (3)', '', '']);
});

test("a don't-know counts as the settings say", () => {
  const responses = people(leadership, 3, 3, 3, 'dont-know');
  expect(cells(responses)[0]).toBe('3 (3)');
  expect(cells(responses, { dontKnowCounts: 'rated-1' })[0]).toBe('2.5 (4)');
});

describe('without overall ratings', () => {
  const all = (a: Rating, b: Rating, role = leadership): Response =>
    response({ '1.a': a, '1.b': b }, { role: role ?? '' });

  test('the cell of an element is the mean of its cells', () => {
    const row = rowOf(roles([all(1, 4), all(1, 4), all(1, 4), all(1, null)], { askOverall: false }), '1');
    expect(row.cells[0]).toEqual({ average: 2.5, n: 3 });
  });

  test('is hidden where one of those is, which it would give away', () => {
    const responses = [all(1, 4), all(1, 4), all(1, null), ...[1, 1, 1, 1].map((x) => all(x, x, localData))];
    const result = roles(responses, { askOverall: false });
    expect(rowOf(result, '1.a').cells[0]).toEqual({ average: 1, n: 3 });
    expect(rowOf(result, '1').cells[0]).toBeNull();
  });
});

describe('for any responses', () => {
  const some = fc.array(anyResponse, { maxLength: 25 });
  const smallest = fc.integer({ min: 2, max: 5 });

  test('what is shown has enough ratings, and what is left of the total has too', () => {
    fc.assert(
      fc.property(some, smallest, (responses, smallestGroup) => {
        for (const row of roles(responses, { smallestGroup }).rows) {
          const shown = [...row.cells, row.other].filter((cell) => cell !== null);
          shown.forEach(({ n }) => expect(n).toBeGreaterThanOrEqual(smallestGroup));
          const total = responses.filter(
            ({ answers }) => typeof answers.get(row.code)?.rating === 'number',
          ).length;
          const left = total - shown.reduce((sum, { n }) => sum + n, 0);
          if (shown.length > 0 && left > 0) expect(left).toBeGreaterThanOrEqual(smallestGroup);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no group below the smallest is shown, not even by the columns that pool it', () => {
    fc.assert(
      fc.property(some, smallest, (responses, smallestGroup) => {
        const { columns } = roles(responses, { smallestGroup });
        const sizeOf = (names: readonly string[]): number =>
          responses.filter(({ role }) => names.includes(role)).length;
        const shown = columns.filter(({ pooled }) => !pooled);
        const shownNames = shown.flatMap(({ name, includes }) => [name, ...includes]);
        for (const { name, includes } of shown) {
          const size = sizeOf([name, ...includes]);
          if (size > 0) expect(size).toBeGreaterThanOrEqual(smallestGroup);
        }
        const pool = responses.length - sizeOf(shownNames);
        if (pool > 0 && sizeOf(shownNames) > 0) expect(pool).toBeGreaterThanOrEqual(smallestGroup);
      }),
      { numRuns: 500 },
    );
  });

  test('shown cells are the averages of whom they say', () => {
    fc.assert(
      fc.property(some, (responses) => {
        const { columns, rows } = roles(responses);
        for (const row of rows) {
          row.cells.forEach((cell, index) => {
            if (cell === null) return;
            const { name = '', includes = [] } = columns[index] ?? {};
            const ratings = responses
              .filter(({ role }) => [name, ...includes].includes(role))
              .map(({ answers }) => answers.get(row.code)?.rating)
              .filter((rating) => typeof rating === 'number');
            expect(cell.n).toBe(ratings.length);
            expect(cell.average).toBeCloseTo(ratings.reduce((sum, x) => sum + x, 0) / ratings.length, 9);
          });
        }
      }),
    );
  });
});
