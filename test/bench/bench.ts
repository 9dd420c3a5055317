// The bench: service calls as counts, times as medians and as ratios within one run; with --demo and --server, whole
// runs of the demo and of the browser workspace.
import { join } from 'node:path';
import { loadAddOn } from '../../local/project';
import { countCalls } from './calls';
import { demoFigures } from './demo';
import { serverFigures, type ServerFigures } from './server';
import { bundleFigures, pageFigures, summariseFigures } from './speed';

/** Google names no most for a page; this is the one that the tests hold too. */
const LARGEST_PAGE = 450_000;

const DIST = join(__dirname, '..', '..', 'dist');

const figures = async () => ({
  calls: countCalls(loadAddOn(DIST)),
  bundle: bundleFigures(join(DIST, 'calibrate.js')),
  pages: pageFigures(DIST),
  summarise: [100, 1_000, 10_000].map(summariseFigures),
  ...(process.argv.includes('--demo') ? { demo: demoFigures() } : {}),
  ...(process.argv.includes('--server') ? { server: await serverFigures() } : {}),
});

type Figures = Awaited<ReturnType<typeof figures>>;

type Limit = readonly [name: string, measured: number, limit: number];

/** What is to be reached: a name, what was measured, and the most it may be. */
function limits({ calls, bundle, pages, summarise, demo, server }: Figures): Limit[] {
  const submissions = Object.entries(calls.onFormSubmit).map(([earlier, count]): Limit => [
    `A submission after ${earlier}, calls`,
    count,
    45,
  ]);
  const decisions = Object.entries(calls.recordDecision).map(([items, count]): Limit => [
    `A decision with ${items} items, calls`,
    count,
    20,
  ]);
  const summaries = summarise.map(({ responses, ratio }): Limit => [
    `Summary of ${responses} responses, times one pass`,
    ratio,
    5,
  ]);
  const served = Object.entries(pages).map(([name, { bytes }]): Limit => [
    `The page ${name}, bytes`,
    bytes,
    LARGEST_PAGE,
  ]);
  const demos = Object.entries(demo ?? {}).flatMap(([name, { seconds, megabytes }]): Limit[] => [
    [`Demo, ${name}, seconds`, seconds, name === 'sample' ? 10 : 60],
    [`Demo, ${name}, MB`, megabytes, 600],
  ]);
  const plan = calls.createActionPlan;
  return [
    ['Create assessment form, calls an item', calls.createForm.total / calls.createForm.items, 5],
    ...submissions,
    ...decisions,
    ['The action plan, calls of the Doc', plan.writing, 3 * plan.blocks + 2 * plan.colouredCells],
    ['The bundle, bytes', bundle.bytes, 200_000],
    ['The bundle, ms to compile and evaluate', bundle.evalMs, 15],
    ...served,
    ...summaries,
    ...demos,
    ...(server ? serverLimits(server) : []),
  ];
}

const serverLimits = ({ firstPaintMs, submissionP95Ms, megabytes }: ServerFigures): Limit[] => [
  ['The Sheet page, ms to its grid', firstPaintMs, 3_000],
  ['A submission among 50 at once, ms (95th percentile)', submissionP95Ms, 300],
  ['The server after 500 submissions, MB', megabytes, 400],
];

function print(measured: Figures): void {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
    return;
  }
  for (const [name, value, limit] of limits(measured)) {
    const verdict = value <= limit ? 'met' : 'MISSED';
    const digits = Number.isInteger(value) ? 0 : 2;
    process.stdout.write(
      `${name.padEnd(52)}${value.toFixed(digits).padStart(10)}  limit ${String(limit).padEnd(7)}  ${verdict}\n`,
    );
  }
}

void figures().then(print);
