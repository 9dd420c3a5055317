// The pictures of ratings: bars as wide as they should be, and texts that stay texts.
import fc from 'fast-check';
import { levelBar, overviewPicture } from '../../src/ui/shared/charts';

const levels = ['#ef6c61', '#f79c42', '#f4cd06', '#c2f5b9'].map((colour, index) => ({
  label: `${index + 1} – Level`,
  colour,
}));

const parts = (svg: string): { x: number; width: number; fill: string }[] =>
  [...svg.matchAll(/<rect x="([^"]+)" y="[^"]+" width="([^"]+)" height="[^"]+" fill="([^"]+)"/g)].map(
    ([, x, width, fill = '']) => ({ x: Number(x), width: Number(width), fill }),
  );

test('a bar is filled by its levels, each as wide as its share, in its colour, with its figure', () => {
  const bar = levelBar([1, 0, 2, 1], levels, { width: 400 });
  expect(parts(bar)).toEqual([
    { x: 0, width: 100, fill: '#ef6c61' },
    { x: 100, width: 200, fill: '#f4cd06' },
    { x: 300, width: 100, fill: '#c2f5b9' },
  ]);
  expect([...bar.matchAll(/>(\d+)</g)].map(([, figure]) => figure)).toEqual(['1', '2', '1']);
});

test('the parts of any bar join up and fill it', () => {
  const counts = fc.array(fc.nat(50), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      counts.filter((each) => each.some((count) => count > 0)),
      (each) => {
        let end = 0;
        for (const { x, width } of parts(levelBar(each, levels))) {
          expect(x).toBeCloseTo(end, 1);
          end = x + width;
        }
        expect(end).toBeCloseTo(560, 1);
      },
    ),
  );
});

test('without ratings a bar is gray, which is no level', () => {
  expect(parts(levelBar([0, 0, 0, 0], levels)).map(({ fill }) => fill)).toEqual(['#e8eaed']);
});

test('a title is text in the picture and in what a screen reader says of it', () => {
  const svg = overviewPicture(
    [{ label: '1 <img src=x> & "it"', score: 'No score yet', counts: [0, 0, 0, 0] }],
    levels,
  );
  expect(svg).not.toContain('<img');
  expect(svg).toContain('aria-label="1 &#60;img src=x&#62; &#38; &#34;it&#34;: No score yet"');
});
