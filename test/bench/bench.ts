// The bench: service calls as counts, times as medians and as ratios within one run.
import { join } from 'node:path';
import { loadAddOn } from '../../local/project';
import { countCalls } from './calls';
import { bundleFigures, summariseFigures } from './speed';

const DIST = join(__dirname, '..', '..', 'dist');

const figures = {
  calls: countCalls(loadAddOn(DIST)),
  bundle: bundleFigures(join(DIST, 'calibrate.js')),
  summarise: [100, 1_000, 10_000].map(summariseFigures),
};

/** What is to be reached: a name, what was measured, and the most it may be. */
const limits: readonly (readonly [name: string, measured: number, limit: number])[] = [
  [
    'Create assessment form, calls an item',
    figures.calls.createForm.total / figures.calls.createForm.items,
    5,
  ],
  ...Object.entries(figures.calls.onFormSubmit).map(
    ([earlier, calls]) => [`A submission after ${earlier}, calls`, calls, 45] as const,
  ),
  ['The bundle, bytes', figures.bundle.bytes, 200_000],
  ['The bundle, ms to evaluate', figures.bundle.evalMs, 15],
  ...figures.summarise.map(
    ({ responses, ratio }) => [`Summary of ${responses} responses, times one pass`, ratio, 5] as const,
  ),
];

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} else {
  for (const [name, measured, limit] of limits) {
    const verdict = measured <= limit ? 'met' : 'MISSED';
    process.stdout.write(
      `${name.padEnd(46)}${measured.toFixed(2).padStart(12)}  limit ${limit}  ${verdict}\n`,
    );
  }
}
