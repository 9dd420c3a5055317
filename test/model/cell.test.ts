// Cells and dates as text: nothing is lost, and nothing a person typed makes reading fail.
import fc from 'fast-check';
import { cellText, columnLetter, cutText, plainText } from '../../src/model/cell';
import { clockOf, readDate, startOfNextDay } from '../../src/model/dates';

test('cells of every kind have a text', () => {
  expect([' a ', 1.5, true, new Date(2026, 9, 5), new Date(NaN)].map(cellText)).toEqual([
    'a',
    '1.5',
    'TRUE',
    'October 5, 2026',
    '',
  ]);
});

describe('cutting', () => {
  test('a text that fits is left as it is', () => {
    expect(cutText('a'.repeat(1000), 1000)).toBe('a'.repeat(1000));
  });

  test('a text that was cut says so', () => {
    const cut = cutText('a'.repeat(1001), 1000);
    expect(cut).toHaveLength(1000);
    expect(cut.endsWith('… (cut)')).toBe(true);
  });

  test('never exceeds the limit and never leaves half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '😀', 'é'), minLength: 20 }),
        fc.nat(40),
        (text, limit) => {
          const cut = cutText(text, limit);
          expect(cut.length).toBeLessThanOrEqual(limit);
          expect(() => encodeURIComponent(cut)).not.toThrow();
        },
      ),
    );
  });
});

test('texts are compared whatever their quotes, case and spaces', () => {
  expect(plainText(' Don’t\u00a0 KNOW ')).toBe("don't know");
  expect(plainText('a “b” c')).toBe('a "b" c');
});

test('columns have the letters that the sheet shows', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

describe('dates', () => {
  test.each([
    ['10/5/2026 9:12:33', new Date(2026, 9, 5, 9, 12, 33)],
    ['10/5/2026', new Date(2026, 9, 5)],
    ['10/5/2026 12:05:00 AM', new Date(2026, 9, 5, 0, 5)],
    ['10/5/2026 9:12:33 PM', new Date(2026, 9, 5, 21, 12, 33)],
    ['2026-10-05', new Date(2026, 9, 5)],
    ['2026-10-05T09:12:33', new Date(2026, 9, 5, 9, 12, 33)],
    ['2026-10-05T09:12:33.120Z', new Date(Date.UTC(2026, 9, 5, 9, 12, 33, 120))],
    ['2026-10-05T09:12:33+02:00', new Date(Date.UTC(2026, 9, 5, 7, 12, 33))],
    ['5.10.2026 9:12', new Date(2026, 9, 5, 9, 12)],
    ['October 5, 2026', new Date(2026, 9, 5)],
    ['Oct 5 2026', new Date(2026, 9, 5)],
  ])('%s is read', (text, date) => {
    expect(readDate(text)).toEqual(date);
  });

  test.each(['2/30/2026', '13/1/2026', '2026-02-29', '10/5/2026 24:00', 'Octember 5, 2026', 'spring', ''])(
    '"%s" is no date, rather than another one',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  test('a date that a document shows is read back as the same day', () => {
    const days = fc.date({ min: new Date(1990, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(readDate(cellText(date))).toEqual(
          new Date(date.getFullYear(), date.getMonth(), date.getDate()),
        );
      }),
    );
  });

  test('no text makes reading fail', () => {
    fc.assert(fc.property(fc.string(), (text) => void readDate(text)));
  });
});

describe('the clock of a place', () => {
  const moment = new Date(Date.UTC(2026, 11, 31, 23, 30, 15));

  test.each([
    ['Europe/Berlin', new Date(2027, 0, 1, 0, 30, 15), new Date(2027, 0, 2)],
    ['Pacific/Guam', new Date(2027, 0, 1, 9, 30, 15), new Date(2027, 0, 2)],
    ['America/Los_Angeles', new Date(2026, 11, 31, 15, 30, 15), new Date(2027, 0, 1)],
  ])('shows the day that it is there: %s', (zone, shown, next) => {
    expect(clockOf(zone)(moment)).toEqual(shown);
    expect(startOfNextDay(clockOf(zone)(moment))).toEqual(next);
  });

  test('what is no moment stays none, and what is no zone is refused', () => {
    expect(clockOf('Europe/Berlin')(new Date(NaN)).getTime()).toBeNaN();
    expect(() => clockOf('Mars/Olympus')).toThrow(RangeError);
  });
});
