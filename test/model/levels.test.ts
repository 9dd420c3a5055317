// Colours of the levels: readable with black text, and in an order that needs no telling of hues.
import { levelColours, levelLabel } from '../../src/model/levels';

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([3, 4, 5, 6, 7])('%d levels', (count) => {
  const colours = levelColours(count);

  test('have a colour each, from the same red to the same green', () => {
    expect(new Set(colours).size).toBe(count);
    expect([colours[0], colours[count - 1]]).toEqual([levelColours(7)[0], levelColours(7)[6]]);
  });

  test('carry black text at 4.5:1 or better (WCAG 2.2, 1.4.3)', () => {
    colours.forEach((colour) => expect((luminance(colour) + 0.05) / 0.05).toBeGreaterThanOrEqual(4.5));
  });

  test('grow lighter level by level, so that colour-blind people see the order', () => {
    colours.slice(1).forEach((colour, index) => {
      const before = luminance(colours[index] ?? '');
      expect((luminance(colour) + 0.05) / (before + 0.05)).toBeGreaterThan(1.08);
    });
  });
});

test('a label has the level and its name, and a level out of the scale its number', () => {
  expect(levelLabel(3, ['Undefined', 'Building', 'Promising', 'Established'])).toBe('3 – Promising');
  expect(levelLabel(5, ['A', 'B', 'C'])).toBe('5');
});
