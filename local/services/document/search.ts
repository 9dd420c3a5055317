// Finding and replacing text by regular expression, as findText and replaceText do.
import { ServiceError } from '../../errors';
import { spliceText } from '../../files/document/edit';
import type { DocumentNode, TextNode } from '../../files/document/nodes';
import { styleAt, textOfRuns } from '../../files/document/runs';
import { walk } from '../../files/document/tree';
import { RangeElement } from './rangeElement';
import { homeOf } from './workingCopy';

/** The first match in a node's texts, after another match if one is given; null if there is none. */
export function find(root: DocumentNode, pattern: string, from: RangeElement | null): RangeElement | null {
  const wanted = expression(pattern);
  const nodes = [...walk(root)];
  const fromIndex = from ? nodes.indexOf(from.node) : -1;
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'TEXT' || index < fromIndex) continue;
    const after = index === fromIndex ? (from?.end ?? Infinity) + 1 : 0;
    const match = matchesIn(node, wanted).find((each) => each.start >= after);
    if (match) return new RangeElement(node, match.start, match.end);
  }
  return null;
}

/** Replaces every match in a node's texts by the same words, which look as the match began. */
export function replace(root: DocumentNode, pattern: string, replacement: string): void {
  const wanted = expression(pattern);
  const content = homeOf(root).edit();
  for (const node of walk(root)) {
    if (node.type !== 'TEXT') continue;
    for (const { start, end } of matchesIn(node, wanted).reverse()) {
      spliceText(content, node, start, end - start + 1, replacement, styleAt(node.runs, start));
    }
  }
}

function matchesIn(node: TextNode, wanted: RegExp): { start: number; end: number }[] {
  const matches = [...textOfRuns(node.runs).matchAll(wanted)].filter((match) => match[0] !== '');
  return matches.map((match) => ({ start: match.index, end: match.index + match[0].length - 1 }));
}

/** Google's expressions are RE2's, whose flags stand at the beginning: `(?i)`. */
function expression(pattern: string): RegExp {
  const [, flags = '', source = ''] = /^(?:\(\?([ims]+)\))?(.*)$/s.exec(pattern) ?? [];
  try {
    return new RegExp(source, `g${[...new Set(flags)].join('')}`);
  } catch (cause) {
    throw new ServiceError(`Invalid regular expression pattern ${pattern}`, { cause });
  }
}
