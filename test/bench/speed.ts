// Measures how large the bundle and the pages are, and how long the bundle takes to load and the summary to compute.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import type { Response } from '../../src/model/response';
import { readSettings } from '../../src/model/settings';
import { summarise } from '../../src/model/summary';
import { CODES, INSTRUMENT, responses } from './generate';

/**
 * In bytes, and milliseconds to compile and evaluate it in a fresh context. Each time it ends with another comment,
 * since V8 compiles a text that it has seen before in no time at all.
 */
export function bundleFigures(path: string): { bytes: number; evalMs: number } {
  const code = readFileSync(path, 'utf8');
  const times = Array.from({ length: 60 }, (_, run) => {
    const context = vm.createContext({});
    const text = `${code}\n// ${run}`;
    return timed(() => void vm.runInContext(text, context, { filename: 'calibrate.js' }));
  });
  return { bytes: statSync(path).size, evalMs: rounded(median(times)) };
}

/** How large each page is that HtmlService serves, with its script in it, by its name. */
export function pageFigures(folder: string): Record<string, { bytes: number }> {
  const pages = readdirSync(folder).filter((name) => extname(name) === '.html');
  return Object.fromEntries(
    pages.map((name) => [basename(name, '.html'), { bytes: statSync(join(folder, name)).size }]),
  );
}

export interface SummariseFigures {
  responses: number;
  ms: number;
  /** One pass over the same cells. */
  passMs: number;
  ratio: number;
}

/** For so many responses of 36 items; both are measured in turn, and the medians compared. */
export function summariseFigures(count: number): SummariseFigures {
  const { settings } = readSettings([]);
  const given = responses(count);
  const runs = Math.max(7, Math.ceil(20_000 / count));
  const own: number[] = [];
  const pass: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    own.push(timed(() => void summarise(INSTRUMENT, given, settings)));
    pass.push(timed(() => void onePass(given)));
  }
  const ms = median(own);
  const passMs = median(pass);
  return { responses: count, ms: rounded(ms), passMs: rounded(passMs), ratio: rounded(ms / passMs) };
}

/** Reads every cell that the summary depends on once, to its end: each rating, and each character of the evidence. */
function onePass(given: readonly Response[]): number {
  let sum = 0;
  for (const { answers } of given) {
    for (const code of CODES) {
      const answer = answers.get(code);
      if (!answer) continue;
      if (typeof answer.rating === 'number') sum += answer.rating;
      for (let index = 0; index < answer.evidence.length; index += 1)
        sum += answer.evidence.charCodeAt(index);
    }
  }
  return sum;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const rounded = (value: number): number => Number(value.toPrecision(4));
