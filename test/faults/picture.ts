// A workspace as one comparable picture: everything its store holds, without ids and times that differ by chance.
import type { StoredFiles } from '../../local/store';

/** What is alike in two workspaces that the same work left behind: a text for each part of each file. */
export type Picture = Readonly<Record<string, string>>;

type Parts = ReadonlyMap<string, string>;

interface Head {
  readonly kind: string;
  readonly name: string;
}

/** A part of a file as the store has it; `otherwise` where it has none. */
function partOf<T>(parts: Parts, name: string, otherwise: T): T {
  const text = parts.get(name);
  return text === undefined ? otherwise : (JSON.parse(text) as T);
}

const headOf = (parts: Parts): Head => partOf(parts, 'head', { kind: '', name: '' });

/** The picture of what a store holds, without the files of those ids. */
export function pictureOf(stored: StoredFiles, leftOut: ReadonlySet<string> = new Set()): Picture {
  const files = [...stored].filter(([id]) => !leftOut.has(id));
  const labels = new Map<string, string>();
  for (const [id, parts] of files) {
    const { kind, name } = headOf(parts);
    labels.set(id, `${kind} ${name}`);
    labelParts(parts, labels);
  }
  const label = labeller(labels);
  const texts = files.flatMap(([id, parts]) =>
    [...parts].map(([part, text]) => [label(`${id} ${part}`), inOrder(part, label(scrubbed(text)))] as const),
  );
  return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Items and responses of a form, and triggers, are told apart by their order. */
function labelParts(parts: Parts, labels: Map<string, string>): void {
  partOf<number[]>(parts, 'order', []).forEach((id, index) => labels.set(String(id), `item ${index}`));
  for (const part of parts.keys()) {
    if (!part.startsWith('response:')) continue;
    labels.set(part.slice('response:'.length), `response ${partOf(parts, part, { number: 0 }).number}`);
  }
  partOf<{ id: string }[]>(parts, 'triggers', []).forEach(({ id }, index) =>
    labels.set(id, `trigger ${index}`),
  );
}

function labeller(labels: ReadonlyMap<string, string>): (text: string) => string {
  // A whole id only: a short number is part of many a longer one.
  const ids = new RegExp(`(?<![\\w-])(?:${[...labels.keys()].join('|')})(?![\\w-])`, 'g');
  return (text) => text.replace(ids, (id) => labels.get(id) ?? id);
}

/** Parts whose keys are ids come in an order that differs by chance. */
function inOrder(part: string, text: string): string {
  if (part !== 'link' && !part.startsWith('response:')) return text;
  return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Times, marks, random ids, those of scores typed by hand, and the titles of files that were lost on the way. */
const BY_CHANCE: readonly (readonly [RegExp, string])[] = [
  [/"created":\d+/g, '"created":…'],
  [/\\"recomputed\\":\\"[^"\\]+\\"/g, '\\"recomputed\\":…'],
  [/\\"shown\\":\\"[^"\\]*\\"/g, '\\"shown\\":…'],
  [/,?"stale":"1","stale\/0":"[^"]*"/g, ''],
  [/"id":\d+,"key"/g, '"id":…,"key"'],
  [/"(typed-[^"]*)-[0-9a-z]+",(\d+)\],\[[\d.]+,/g, '"$1-…",$2],[…,'],
  [/\\"lost\\":\[[^\]]*\]/g, '\\"lost\\":…'],
];

const scrubbed = (text: string): string =>
  BY_CHANCE.reduce((sofar, [pattern, instead]) => sofar.replace(pattern, instead), text);

/** Where two pictures differ first, in words; null where they are alike but for parts that may differ. */
export function firstDifference(found: Picture, wanted: Picture, mayDiffer?: RegExp): string | null {
  for (const part of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    const [a = '(nothing)', b = '(nothing)'] = [found[part], wanted[part]];
    if (a === b || mayDiffer?.test(part)) continue;
    let at = 0;
    while (a[at] === b[at]) at += 1;
    const from = Math.max(0, at - 60);
    return `${part}:\n  found  …${a.slice(from, at + 100)}\n  wanted …${b.slice(from, at + 100)}`;
  }
  return null;
}
