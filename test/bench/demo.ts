// Measures the demo as a whole: the sample, and 400 responses of 36 items, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { stringify } from 'csv-stringify/sync';
import { SAY_MEMORY } from './memory';
import { instrumentRows, responseRows } from './generate';

const ROOT = join(__dirname, '..', '..');

export interface DemoFigures {
  seconds: number;
  /** The most memory that the process held at once, in MB. */
  megabytes: number;
}

/** With the options of `npm run demo`. */
export function demoFigures(): { sample: DemoFigures; large: DemoFigures } {
  const folder = mkdtempSync(join(tmpdir(), 'calibrate-bench-'));
  const file = (name: string, rows: string[][]): string => {
    writeFileSync(join(folder, name), stringify(rows));
    return join(folder, name);
  };
  try {
    const out = ['--out', join(folder, 'out')];
    const instrument = ['--instrument', file('instrument.csv', instrumentRows())];
    const responses = ['--responses', file('responses.csv', responseRows(400))];
    return { sample: measured(out), large: measured([...instrument, ...responses, ...out]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(options: readonly string[]): DemoFigures {
  const before = ['--optimize-for-size', '--import', 'tsx', '--import', SAY_MEMORY];
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [...before, join(ROOT, 'local', 'cli.ts'), 'demo', ...options],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The demo failed: ${stderr}`);
  const seconds = Number(((performance.now() - start) / 1_000).toFixed(1));
  return { seconds, megabytes: Math.round(Number(stderr) / 1_024) };
}
