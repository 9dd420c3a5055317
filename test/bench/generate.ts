// Projects of any size for measuring: an instrument of 36 items, and answers to it that are the same every time.
import type { Element, Instrument } from '../../src/model/instrument';
import type { Rating } from '../../src/model/rating';
import type { Answer, Response } from '../../src/model/response';

/** Six elements of five sub-elements each: with the elements' overall ratings 36 items. */
export const INSTRUMENT: Instrument = {
  elements: Array.from({ length: 6 }, (_, element): Element => {
    const code = String(element + 1);
    const subElements = Array.from({ length: 5 }, (__, index) => ({
      code: `${code}.${'abcde'.charAt(index)}`,
      title: `Sub-element ${index + 1} of ${code}`,
      lowEnd: 'Nobody does.',
      highEnd: 'Everybody does.',
    }));
    return { code, title: `Element ${code}`, lowEnd: '', highEnd: '', subElements };
  }),
};

/** The codes of the 36 items, in the order of the form. */
export const CODES: readonly string[] = INSTRUMENT.elements.flatMap(({ code, subElements }) => [
  ...subElements.map((each) => each.code),
  code,
]);

const ROLES = [
  'State leadership',
  'State data administrators',
  'Local data administrators',
  'Local practitioners',
];

/** What one participant says of one item: a rating, sometimes a don't-know, and evidence beside every third. */
function answer(person: number, item: number): Answer {
  const seed = (person * 31 + item * 17 + person * item) % 97;
  const rating: Rating = seed < 6 ? 'dont-know' : 1 + (seed % 4);
  const evidence =
    seed % 3 === 0 ? `What participant ${person % 50} saw of item ${item} in district ${seed}.` : '';
  return { rating, evidence };
}

/** Responses as the model reads them. */
export function responses(count: number): Response[] {
  return Array.from({ length: count }, (_, person) => ({
    row: person + 2,
    timestamp: new Date(Date.UTC(2026, 9, 5) + person * 60_000),
    address: `member.${person}@example.org`,
    name: `Member ${person}`,
    role: ROLES[person % ROLES.length] ?? '',
    answers: new Map(CODES.map((code, item) => [code, answer(person, item)])),
  }));
}

const LEVELS = ['Undefined', 'Building', 'Promising', 'Established'];

/** The same responses as the rows that Google Sheets downloads, with a header. */
export function responseRows(count: number): string[][] {
  const titles = INSTRUMENT.elements.flatMap(({ code, title, subElements }) => [
    ...subElements.flatMap((each) => [`${each.code}. ${each.title}`, `Evidence for ${each.code}`]),
    `${code}. ${title} (overall)`,
    `Evidence for ${code}`,
  ]);
  const rows = responses(count).map(({ timestamp, address, name, role, answers }) => [
    timestamp?.toISOString() ?? '',
    address,
    name,
    role,
    ...CODES.flatMap((code) => cells(answers.get(code))),
  ]);
  return [['Timestamp', 'Email Address', 'Name', 'Role', ...titles], ...rows];
}

function cells(given: Answer | undefined): [string, string] {
  if (typeof given?.rating !== 'number') return ["Don't know", given?.evidence ?? ''];
  return [`${given.rating} – ${LEVELS[given.rating - 1] ?? ''}`, given.evidence];
}

/** The rows of the Instrument tab, with its header. */
export function instrumentRows(): string[][] {
  const rows = INSTRUMENT.elements.flatMap((element) => [
    [element.code, '', element.title, '', ''],
    ...element.subElements.map(({ code, title, lowEnd, highEnd }) => [
      code,
      element.code,
      title,
      lowEnd,
      highEnd,
    ]),
  ]);
  return [['Code', 'Element', 'Title', 'Low end', 'High end'], ...rows];
}
