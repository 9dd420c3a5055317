// Texts without identities: what people wrote, with names of people and addresses in it replaced by neutral words.
import type { Response } from './response';

/** Takes the identities out of a text. What was taken out once stays the same. */
export type Remover = (text: string) => string;

const NAME = '[name]';
const ADDRESS = '[address]';

/** What looks like an e-mail address, also with a bracketed "at"; its parts are bounded, so that it is linear. */
const ADDRESSES =
  /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}(?:[@＠]|\s?[([{]\s?at\s?[)\]}]\s?)(?:[\p{L}\p{N}-]{1,63}\.){0,8}\p{L}[\p{L}\p{N}-]{0,62}/giu;

/** A word; a character of scripts that put no spaces between words is one, too. */
const UNSPACED = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}]';
const WORDS = new RegExp(`${UNSPACED}|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const UNSPACED_NAME = new RegExp(`^(?:\\p{scx=Han}{2,6}|${UNSPACED}{3,8})$`, 'u');

/** Between two words of a name: also an initial; and before the first names where the last one leads. */
const BETWEEN = "[\\s.'’_-]{1,4}(?:\\p{L}[\\s.]{1,3})?";
const COMMA = '\\s?,\\s{0,3}';
const END = '(?![\\p{L}\\p{M}\\p{N}])';

/** A name has at most so many words; what is longer is something else. */
const MOST_WORDS = 6;

/**
 * Makes what replaces every address by `[address]` and these names by `[name]`: as whole words, whatever their case
 * and accents, also as `Last, First`, without middle names and with an initial. A name of one word, such as May, may
 * be another word and stays, but for names in Chinese, Japanese and Korean. Linear in the text.
 */
export function identityRemover(names: Iterable<string>): Remover {
  const patterns = new Map<string, string[]>();
  for (const pattern of new Set([...names].flatMap(patternsOf))) {
    const [first = ''] = pattern.match(WORDS) ?? [];
    patterns.set(first, [...(patterns.get(first) ?? []), pattern]);
  }
  const known = new Map<string, RegExp>();
  for (const [first, several] of patterns) {
    const longestFirst = several.sort((a, b) => b.length - a.length);
    known.set(first, new RegExp(longestFirst.join('|'), 'iuy'));
  }
  return (text) => withoutNames(text.replace(ADDRESSES, ADDRESS), known);
}

/** The ways to write a name; words are letters and digits, so that nothing in them has a meaning of its own. */
function patternsOf(name: string): string[] {
  const plain = withoutAccents(name.normalize('NFC'))
    .toLowerCase()
    .replace(/^(?:dr|mrs?|ms|prof)\b\.?/, '');
  const characters = plain.match(/[^\s·・]/gu) ?? [];
  if (UNSPACED_NAME.test(characters.join(''))) return [characters.join('[\\s·・]?')];
  const [before = '', after = ''] = plain.split(',');
  const words = ((before.match(WORDS)?.length ?? 0) > 1 ? before : `${after} ${before}`).match(WORDS) ?? [];
  const [first = '', last = ''] = [words[0], words[words.length - 1]];
  if (words.length < 2 || words.length > MOST_WORDS || words.every(({ length }) => length < 2)) return [];
  const given = words.slice(0, -1).join(BETWEEN);
  return [given + BETWEEN + last, first + BETWEEN + last, last + COMMA + given, last + COMMA + first].map(
    (pattern) => pattern + END,
  );
}

/** `known` has what names that begin with a word look like. */
function withoutNames(text: string, known: ReadonlyMap<string, RegExp>): string {
  const plain = withoutAccents(text);
  let result = '';
  let done = 0;
  for (const { 0: word, index } of plain.matchAll(WORDS)) {
    const name = index < done ? undefined : known.get(word.toLowerCase());
    if (name === undefined) continue;
    name.lastIndex = index;
    if (!name.test(plain)) continue;
    result += text.slice(done, index) + NAME;
    done = name.lastIndex;
  }
  return result + text.slice(done);
}

/** The text with Latin letters without their accents, each at its place. */
const withoutAccents = (text: string): string =>
  text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').charAt(0));

/** Responses with the identities taken out of their evidence, and how many texts that changed. */
export function withoutIdentities(
  responses: readonly Response[],
  remove: Remover,
): { readonly responses: readonly Response[]; readonly changed: number } {
  let changed = 0;
  const cleaned = responses.map((response) => {
    const answers = [...response.answers].map(([code, answer]) => {
      const evidence = remove(answer.evidence);
      if (evidence !== answer.evidence) changed += 1;
      return [code, { ...answer, evidence }] as const;
    });
    return { ...response, answers: new Map(answers) };
  });
  return { responses: cleaned, changed };
}
