// Figures: what people type as a baseline or a target is read as the number that it is.
import fc from 'fast-check';
import { readFigure } from '../../src/model/figure';

test.each([
  ['40', 40, false],
  ['0', 0, false],
  ['-2.5', -2.5, false],
  ['−3', -3, false],
  ['+7', 7, false],
  ['.5', 0.5, false],
  ['2,5', 2.5, false],
  ['1,200', 1200, false],
  ['1,200.75', 1200.75, false],
  ['1 200', 1200, false],
  ["1'200", 1200, false],
  ['1.200.000', 1200000, false],
  ['1.200', 1.2, false],
  ['$3,000', 3000, false],
  ['40%', 40, true],
  ['12.5 %', 12.5, true],
  ['40 percent', 40, true],
  ['40 per cent of districts', 40, true],
  ['12 districts', 12, false],
  ['40 of 57', 40, false],
])('"%s" is %d (percent: %s)', (text, value, percent) => {
  expect(readFigure(text)).toEqual({ value, percent });
});

test.each(['', 'some', 'about 40', '2026-27', '4th', 'n/a', '%', '-', '$', '12districts', '10/5/2026'])(
  '"%s" begins with no number',
  (text) => {
    expect(readFigure(text)).toBeNull();
  },
);

test('any whole number is read, however its thousands are separated', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(',', ' ', ''), (value, separator) => {
      const text = String(value).replace(/\B(?=(\d{3})+$)/g, separator);
      expect(readFigure(`${text}%`)).toEqual({ value, percent: true });
    }),
  );
});
