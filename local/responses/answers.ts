// Reads an answer as a person or a script gives it into the form in which it is kept, or says what is wrong with it.
import type { Answer, ChoiceItemData, GridItemData, QuestionData } from '../files/formParts';
import { textFault } from './textRules';

/** An answer as it is given: for a grid, one entry a row, in order, null or empty where the row is left out. */
export type GivenAnswer = string | number | null | readonly (string | null | readonly string[])[];

/** An accepted answer (null where nothing was answered), or the sentence that refuses it. */
export type Reading = { answer: Answer | null; refusal?: never } | { answer?: never; refusal: string };

const SHAPES = {
  DATE: /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  DATETIME: /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d$/,
  TIME: /^([01]\d|2[0-3]):[0-5]\d$/,
  DURATION: /^\d{2,}:[0-5]\d:[0-5]\d$/,
} as const;
const WORDS = { DATE: 'date', DATETIME: 'date and time', TIME: 'time', DURATION: 'duration' } as const;

/** Reads one item's answer; whether it is required is not asked here. */
export function readAnswer(item: QuestionData, given: GivenAnswer): Reading {
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return readText(given, (text) => (isOffered(item, text) ? null : notOffered(text)));
    case 'CHECKBOX':
      return readCheckboxes(item, given);
    case 'SCALE':
      return readText(given, (text) => {
        const value = Number(text);
        const within = /^\d+$/.test(text) && value >= item.lower && value <= item.upper;
        return within ? null : `Must be a whole number from ${item.lower} to ${item.upper}`;
      });
    case 'GRID':
    case 'CHECKBOX_GRID':
      return readGrid(item, given);
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return readText(given, (text) => textFault(item.validation, text));
    default:
      return readText(given, (text) =>
        isMoment(item.type, text) ? null : `Must be a valid ${WORDS[item.type]}`,
      );
  }
}

/** Whether an answer leaves out something that a required question asks for: a row of a grid counts for itself. */
export function isComplete(item: QuestionData, answer: Answer | null | undefined): boolean {
  if (answer === null || answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (Array.isArray(answer)) return answer.length > 0;
  return 'rows' in item && item.rows.every((row) => Object.hasOwn(answer, row));
}

function readText(given: GivenAnswer, fault: (text: string) => string | null): Reading {
  if (given !== null && typeof given === 'object') return { refusal: 'Takes one answer only' };
  const text = String(given ?? '');
  if (text === '') return { answer: null };
  const refusal = fault(text);
  return refusal === null ? { answer: text } : { refusal };
}

function readCheckboxes(item: ChoiceItemData, given: GivenAnswer): Reading {
  const list = Array.isArray(given) ? given : given === null || given === '' ? [] : [given];
  const chosen = list.map(String);
  const odd = chosen.find((value) => !isOffered(item, value));
  if (odd !== undefined) return { refusal: notOffered(odd) };
  return { answer: chosen.length > 0 ? [...new Set(chosen)] : null };
}

function readGrid(item: GridItemData, given: GivenAnswer): Reading {
  if (given === null || given === '') return { answer: null };
  if (typeof given !== 'object' || given.length !== item.rows.length) {
    return { refusal: `Takes one answer a row, ${item.rows.length} in all` };
  }
  const entries: [string, string | string[]][] = [];
  for (const [index, row] of item.rows.entries()) {
    const cell = given[index] ?? '';
    const several = typeof cell === 'object';
    if (several && item.type === 'GRID') return { refusal: 'Takes one answer a row' };
    const values = several ? [...cell] : cell === '' ? [] : [cell];
    const odd = values.find((value) => !item.columns.includes(value));
    if (odd !== undefined) return { refusal: notOffered(odd) };
    if (values.length > 0) entries.push([row, item.type === 'GRID' ? values[0]! : values]);
  }
  return { answer: entries.length > 0 ? Object.fromEntries(entries) : null };
}

/** One row's answer of a grid; undefined where the row was left out. */
export function rowAnswer(answer: Answer | null | undefined, row: string): string | string[] | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
  return Object.hasOwn(answer, row) ? answer[row] : undefined;
}

function isMoment(type: keyof typeof SHAPES, text: string): boolean {
  if (!SHAPES[type].test(text)) return false;
  const date = /^(?:(\d{4})-)?(\d\d)-(\d\d)/.exec(text);
  // A date without a year may be the 29th of February.
  return (
    !date ||
    new Date(Date.UTC(Number(date[1] ?? 2000), Number(date[2]) - 1, Number(date[3]))).getUTCDate() ===
      Number(date[3])
  );
}

const isOffered = (item: ChoiceItemData, value: string) =>
  item.choices.some((choice) => choice.value === value) || (item.otherOption && value !== '');

const notOffered = (value: string) => `"${value}" is not one of the choices`;
