// A workspace as one comparable picture: everything its store holds, without ids and times that differ by chance.
import type { StoredFiles } from '../../local/store';

/** What is alike in two workspaces that the same work left behind: a line for each part of each file. */
export type Picture = Record<string, string>;

interface Head {
  kind: string;
  name: string;
}

/** The picture of what a store holds; `leftOut` names files that do not count. */
export function pictureOf(stored: StoredFiles, leftOut: ReadonlySet<string> = new Set()): Picture {
  const files = [...stored].filter(([id]) => !leftOut.has(id));
  const labels = new Map<string, string>();
  for (const [id, parts] of files) {
    const { kind, name } = JSON.parse(parts.get('head') ?? '{}') as Head;
    labels.set(id, `${kind} ${name}`);
    labelItems(parts, labels);
  }
  const label = labeller(labels);
  const lines = files.flatMap(([id, parts]) =>
    [...parts].map(([part, text]) => [label(`${id} ${part}`), scrubbed(inOrder(part, label(text)))] as const),
  );
  return Object.fromEntries(lines.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Items and responses of a form, and triggers, are told apart by their order. */
function labelItems(parts: ReadonlyMap<string, string>, labels: Map<string, string>): void {
  const order = JSON.parse(parts.get('order') ?? '[]') as unknown;
  if (Array.isArray(order))
    order.forEach((id, index) => typeof id === 'number' && labels.set(String(id), `item ${index}`));
  for (const [part, text] of parts) {
    if (!part.startsWith('response:')) continue;
    const { number } = JSON.parse(text) as { number: number };
    labels.set(part.slice('response:'.length), `response ${number}`);
  }
  const triggers = JSON.parse(parts.get('triggers') ?? '[]') as { id: string }[];
  triggers.forEach(({ id }, index) => labels.set(id, `trigger ${index}`));
}

function labeller(labels: ReadonlyMap<string, string>): (text: string) => string {
  if (labels.size === 0) return (text) => text;
  const ids = new RegExp([...labels.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
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

/** Times, marks, and the random ids of metadata. */
const BY_CHANCE: readonly (readonly [RegExp, string])[] = [
  [/"created":\d+/g, '"created":…'],
  [/(\\?)"(recomputed|shown)\1":\1"[^"\\]*\1"/g, '"$2":…'],
  [/"stale\/0":"[^"]*"/g, '"stale/0":…'],
  [/"id":\d+,"key"/g, '"id":…,"key"'],
];

const scrubbed = (text: string): string =>
  BY_CHANCE.reduce((sofar, [pattern, instead]) => sofar.replace(pattern, instead), text);

/** Where two pictures differ first, in words; null where they are alike. */
export function firstDifference(found: Picture, wanted: Picture): string | null {
  for (const part of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    const a = found[part] ?? '(nothing)';
    const b = wanted[part] ?? '(nothing)';
    if (a === b) continue;
    const at = Math.max(0, [...a].findIndex((character, index) => character !== b[index]) - 60);
    return `${part}:\n  found  …${a.slice(at, at + 160)}\n  wanted …${b.slice(at, at + 160)}`;
  }
  return null;
}
