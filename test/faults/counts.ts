// How many faults a run of the tests injected and recovered from, summed over the files that do it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FaultCounts {
  injected: number;
  recovered: number;
}

/** Names the folder where each file leaves its counts; workers take it over from the run's own process. */
const FOLDER = 'CALIBRATE_FAULT_COUNTS';

/** Makes the folder, before all tests. */
export function openCounts(): void {
  process.env[FOLDER] = mkdtempSync(join(tmpdir(), 'calibrate-faults-'));
}

/** Leaves the counts of one file. */
export function leaveCounts(name: string, counts: FaultCounts): void {
  writeFileSync(join(folder(), `${name}.json`), JSON.stringify(counts));
}

/** Takes the folder away, after all tests. @returns the sum; null where no file left any. */
export function closeCounts(): FaultCounts | null {
  const texts = readdirSync(folder()).map((name) => readFileSync(join(folder(), name), 'utf8'));
  rmSync(folder(), { recursive: true });
  const counts = texts.map((text) => JSON.parse(text) as FaultCounts);
  if (counts.length === 0) return null;
  const sum = (of: keyof FaultCounts): number => counts.reduce((total, each) => total + each[of], 0);
  return { injected: sum('injected'), recovered: sum('recovered') };
}

function folder(): string {
  const path = process.env[FOLDER];
  if (path === undefined) throw new Error(`${FOLDER} is not set.`);
  return path;
}
