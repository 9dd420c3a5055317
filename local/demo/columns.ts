// Which columns of a downloaded response tab answer which question of the form, known by their titles.
import { isQuestion, type QuestionData } from '../files/formParts';
import type { FormFile } from '../files/formFile';
import { plain, type Csv, type CsvKind } from './files';
import { InputError } from './inputError';

/** What the columns of the file hold, by place; of several for one thing the last filled one counts. */
export interface Columns {
  readonly timestamps: readonly number[];
  readonly addresses: readonly number[];
  readonly questions: ReadonlyMap<QuestionData, readonly number[]>;
}

/** What a title asks for. */
type Asked =
  | { readonly holds: 'timestamp' | 'address' | 'other'; readonly key: string }
  | { readonly holds: 'rating' | 'evidence'; readonly key: string; readonly code: string };

/** What tells a downloaded response tab from another file. */
export const RESPONSES: CsvKind = {
  isTitle: (title) => {
    const asked = read(title);
    return 'code' in asked
      ? looksLikeCode(asked)
      : asked.holds !== 'other' || ['name', 'role'].includes(asked.key);
  },
  columns: 'such as Timestamp, Email Address, Name, Role and the titles of the questions',
};

/**
 * Finds the columns of each question. What is no question of the form is left out, unless it asks for a code.
 * @param codes of the instrument, whether or not the form asks for all of them.
 * @throws InputError for a code that is not among them, and where no column rates anything.
 */
export function bind(csv: Csv, form: FormFile, codes: readonly string[]): Columns {
  const titles = csv.header.map(read);
  refuseStrangers(csv, titles, new Set(codes));
  const places = (key: string): number[] =>
    titles.flatMap((title, place) => (title.key === key ? [place] : []));
  const asked = form.items.filter(isQuestion).map((question) => [question, read(question.title)] as const);
  const ratings = asked.flatMap(([{ title }, { holds }]) => (holds === 'rating' ? [title] : []));
  if (
    csv.rows.length > 0 &&
    !asked.some(([, { holds, key }]) => holds === 'rating' && places(key).length > 0)
  ) {
    throw new InputError(`${csv.name} has no column with ratings, such as "${ratings[0] ?? ''}".`);
  }
  return {
    timestamps: places('timestamp'),
    addresses: places('address'),
    questions: new Map(asked.map(([question, { key }]) => [question, places(key)])),
  };
}

/** Every participant of the file, once: role, name and address. */
export function participants(csv: Csv): { role: string; name: string; email: string }[] {
  const keys = csv.header.map((title) => read(title).key);
  const known = new Map<string, { role: string; name: string; email: string }>();
  for (const cells of csv.rows) {
    const text = (key: string): string =>
      lastFilled(
        cells,
        keys.flatMap((each, place) => (each === key ? [place] : [])),
      ).trim();
    const email = text('address');
    if (email !== '') known.set(email.toLowerCase(), { role: text('role'), name: text('name'), email });
  }
  return [...known.values()];
}

/** The last cell of these places that has something in it. */
export function lastFilled(cells: readonly string[], places: readonly number[]): string {
  const place = [...places].reverse().find((each) => (cells[each] ?? '').trim() !== '');
  return place === undefined ? '' : (cells[place] ?? '');
}

function refuseStrangers(csv: Csv, titles: readonly Asked[], codes: ReadonlySet<string>): void {
  const strangers = titles.flatMap((asked, place) =>
    'code' in asked && !codes.has(asked.code) && looksLikeCode(asked) ? [`"${csv.header[place] ?? ''}"`] : [],
  );
  if (strangers.length === 0) return;
  throw new InputError(`${csv.name}: the form has no question for ${strangers.join(', ')}.`);
}

/** Reads a title by its shape: `1.a. …` a rating, `Evidence for 1.a` its evidence. */
function read(title: string): Asked {
  const text = title.trim().replace(/\s+/g, ' ');
  const rating = /^([A-Za-z0-9.-]+)\. \S/.exec(text)?.[1];
  if (rating !== undefined) return { holds: 'rating', key: `rating ${rating}`, code: rating };
  const evidence = /^evidence for ([A-Za-z0-9.-]+)$/i.exec(text)?.[1];
  if (evidence !== undefined) return { holds: 'evidence', key: `evidence ${evidence}`, code: evidence };
  const key = plain(text);
  if (key === 'timestamp') return { holds: 'timestamp', key };
  return /^e-?mail( address)?$/.test(key) ? { holds: 'address', key: 'address' } : { holds: 'other', key };
}

/** Tells `9.z. Some title` from a sentence that happens to have a dot, such as `No. of years`. */
const looksLikeCode = ({ holds, code }: Asked & { code: string }): boolean =>
  holds === 'evidence' || code.length === 1 || /\d/.test(code);
