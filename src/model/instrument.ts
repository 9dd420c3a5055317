// The instrument: elements, each with sub-elements, read from the rows of the Instrument tab or refused.
import builtInRows from './builtInInstrument.csv';
import { cellText, type CellValue } from './cell';

/** One question of the instrument, rated on its own; the ends are the criteria of the lowest and highest level. */
export interface SubElement {
  readonly code: string;
  readonly title: string;
  readonly lowEnd: string;
  readonly highEnd: string;
}

/** A core element with its sub-elements, in the order of the rows. */
export interface Element extends SubElement {
  readonly subElements: readonly SubElement[];
}

/** A whole instrument; a valid one has at least one element, and every element at least one sub-element. */
export interface Instrument {
  readonly elements: readonly Element[];
}

/** One row of the Instrument tab as its cells hold it; `row` is its number in the sheet, from 1. */
export interface InstrumentRow {
  readonly row: number;
  readonly code: CellValue;
  readonly element: CellValue;
  readonly title: CellValue;
  readonly lowEnd: CellValue;
  readonly highEnd: CellValue;
}

/** An instrument, or every reason why the rows are none, one sentence each. */
export type InstrumentReading =
  | { readonly instrument: Instrument; readonly problems: readonly [] }
  | { readonly instrument: null; readonly problems: readonly string[] };

/** Anything that is rated: a sub-element, or an element as a whole. */
export interface Item extends SubElement {
  readonly kind: 'element' | 'sub-element';
}

/** A row whose codes are text by now; `element` is empty for an element. */
interface CodedRow extends SubElement {
  readonly row: number;
  readonly element: string;
}

/**
 * Reads the rows of the Instrument tab (without the header). Rows that are wholly empty are ignored. A
 * sub-element may stand before its element, or away from it. Never throws.
 */
export function readInstrument(rows: readonly InstrumentRow[]): InstrumentReading {
  const problems: string[] = [];
  const filled = rows.filter((row) => !isEmpty(row));
  if (filled.length === 0) {
    return { instrument: null, problems: ['There are no rows: type or paste the elements and sub-elements'] };
  }
  const coded = filled.map((row) => codedRow(row, problems));
  problems.push(...structureProblems(coded));
  if (problems.length > 0) return { instrument: null, problems: inRowOrder(problems) };
  const elements = coded
    .filter((row) => row.element === '')
    .map((element) => ({
      ...plain(element),
      subElements: coded.filter((row) => row.element === element.code).map(plain),
    }));
  return { instrument: { elements }, problems: [] };
}

/** The one message with which a bad instrument is refused; it names every bad row. */
export function instrumentRefusal(problems: readonly string[]): string {
  return `The instrument cannot be used yet. ${problems.join('. ')}. Correct the Instrument tab and try again.`;
}

/** The rows of the built-in instrument as the Instrument tab shows them, without the header. */
export function builtInInstrumentRows(): readonly (readonly string[])[] {
  return builtInRows.slice(1);
}

/**
 * The built-in instrument: the six public element names, and prompts in our own words. It is a starting
 * point for the project owner to replace, not the official text.
 */
export function builtInInstrument(): Instrument {
  const rows = builtInInstrumentRows().map(
    ([code = '', element = '', title = '', lowEnd = '', highEnd = ''], index) => ({
      row: index + 2,
      code,
      element,
      title,
      lowEnd,
      highEnd,
    }),
  );
  const reading = readInstrument(rows);
  if (reading.instrument === null) throw new Error(instrumentRefusal(reading.problems));
  return reading.instrument;
}

/** Every item in the order of the form: the sub-elements of an element, then the element as a whole. */
export function items(instrument: Instrument): Item[] {
  return instrument.elements.flatMap((element) => [...subElementItems(element), elementItem(element)]);
}

/** Every item in the order of the Summary tab: an element, then its sub-elements. */
export function summaryItems(instrument: Instrument): Item[] {
  return instrument.elements.flatMap((element) => [elementItem(element), ...subElementItems(element)]);
}

function subElementItems(element: Element): Item[] {
  return element.subElements.map((subElement) => ({ ...subElement, kind: 'sub-element' as const }));
}

function elementItem(element: Element): Item {
  return { ...plain(element), kind: 'element' };
}

function plain({ code, title, lowEnd, highEnd }: SubElement): SubElement {
  return { code, title, lowEnd, highEnd };
}

function isEmpty(row: InstrumentRow): boolean {
  return [row.code, row.element, row.title, row.lowEnd, row.highEnd].every((cell) => cellText(cell) === '');
}

function codedRow(row: InstrumentRow, problems: string[]): CodedRow {
  const code = readCode(row.code);
  const element = readCode(row.element);
  const says = (text: string): number => problems.push(`Row ${row.row}: ${text}`);
  if ('lost' in code) says(`the sheet holds its code as ${code.lost}; ${RETYPE}`);
  else if (code.text === '') says('it has no code');
  else if (!CODE.test(code.text))
    says(`the code "${code.text}" may have only letters, digits, dots and hyphens`);
  if ('lost' in element) says(`the sheet holds the code of its element as ${element.lost}; ${RETYPE}`);
  const title = cellText(row.title);
  if (title === '') says('it has no title');
  return {
    row: row.row,
    code: 'lost' in code ? '' : code.text,
    element: 'lost' in element ? LOST : element.text,
    title,
    lowEnd: cellText(row.lowEnd),
    highEnd: cellText(row.highEnd),
  };
}

const CODE = /^[A-Za-z0-9.-]+$/;
const RETYPE = 'what was typed is lost, so format the column as plain text and type it again';
/** Stands for an element's code that was lost; no code can be like it. */
const LOST = '?';

function readCode(value: CellValue): { text: string } | { lost: string } {
  if (value instanceof Date) return { lost: 'a date' };
  if (typeof value === 'number' && !Number.isInteger(value)) return { lost: 'a number that is not whole' };
  return { text: cellText(value) };
}

function structureProblems(rows: readonly CodedRow[]): string[] {
  const problems: string[] = [];
  const firstRows = new Map<string, number>();
  const elements = new Set(rows.filter((row) => row.element === '').map((row) => row.code));
  const parents = new Set(rows.map((row) => row.element));
  for (const { row, code, element } of rows) {
    const says = (text: string): number => problems.push(`Row ${row}: ${text}`);
    const first = firstRows.get(code);
    if (code !== '' && first !== undefined) says(`the code "${code}" is already used in row ${first}`);
    else firstRows.set(code, row);
    if (element === LOST) continue;
    if (element !== '' && !elements.has(element)) says(`"${element}" is not the code of an element`);
    if (element === '' && code !== '' && first === undefined && !parents.has(code)) {
      says(`the element "${code}" has no sub-element`);
    }
  }
  return problems;
}

function inRowOrder(problems: readonly string[]): string[] {
  const rowOf = (problem: string): number => Number(/^Row (\d+)/.exec(problem)?.[1]);
  return [...problems].sort((a, b) => rowOf(a) - rowOf(b));
}
