// A form's answers as the fields of an HTML form, named as Google names them: `entry.<item>`, a grid's `entry.<item>.<row>`.
import type { FormFile } from '../files/formFile';
import { isQuestion, type Answer, type ItemData, type QuestionData } from '../files/formParts';
import { readAnswer, rowAnswer, type GivenAnswer } from '../responses/answers';
import type { Refusal } from '../submission';

/** Field name → values, of what was typed, kept or prefilled. */
export type Fields = ReadonlyMap<string, readonly string[]>;

export const fieldName = (item: ItemData, row?: number): string =>
  row === undefined ? `entry.${item.id}` : `entry.${item.id}.${row}`;

/** The field of what is typed beside a choice's "Other", and the value that chooses it. */
export const otherFieldName = (item: ItemData): string => `entry.${item.id}.other_option_response`;
export const OTHER = '__other_option__';

/** The field of the address that a form collects by itself. */
export const EMAIL_FIELD = 'emailAddress';
/** The field of the id that the response gets, so that what is sent twice is one response. */
export const RESPONSE_FIELD = 'response';

/** The answers in the fields, by item id; a question whose field is missing is unanswered. */
export function givenAnswers(form: FormFile, fields: Fields): Map<number, GivenAnswer> {
  return new Map(form.items.filter(isQuestion).map((item) => [item.id, givenAnswer(item, fields)]));
}

function givenAnswer(item: QuestionData, fields: Fields): GivenAnswer {
  const values = (row?: number) => fields.get(fieldName(item, row)) ?? [];
  if ('rows' in item) {
    const oneEach = item.type === 'GRID';
    return item.rows.map((_, row) => (oneEach ? (values(row)[0] ?? null) : [...values(row)]));
  }
  if ('choices' in item) {
    const other = fields.get(otherFieldName(item))?.[0]?.trim() ?? '';
    const chosen = values()
      .map((value) => (item.otherOption && value === OTHER ? other : value))
      .filter((value) => value !== '');
    return item.type === 'CHECKBOX' ? chosen : (chosen[0] ?? null);
  }
  const [text = ''] = values();
  return item.type === 'DATETIME' ? text.replace('T', ' ') : text;
}

/** The fields that show a kept response. */
export function fieldsOfResponse(
  form: FormFile,
  answers: { readonly [item: number]: Answer },
  email: string,
): Fields {
  const fields = new Map<string, readonly string[]>([[EMAIL_FIELD, [email]]]);
  for (const item of form.items.filter(isQuestion)) {
    const answer = answers[item.id];
    if (answer === undefined) continue;
    if ('rows' in item) {
      item.rows.forEach((row, index) =>
        fields.set(fieldName(item, index), [rowAnswer(answer, row) ?? []].flat()),
      );
    } else if (typeof answer === 'string' || Array.isArray(answer)) {
      const values = [answer].flat();
      const offered = (value: string) =>
        !('choices' in item) || item.choices.some((choice) => choice.value === value);
      const odd = values.filter((value) => !offered(value));
      fields.set(fieldName(item), [...values.filter(offered), ...(odd.length > 0 ? [OTHER] : [])]);
      fields.set(otherFieldName(item), odd);
    }
  }
  return fields;
}

/** Whether a response holds exactly these answers. */
export function holds(
  form: FormFile,
  kept: { readonly [item: number]: Answer },
  given: ReadonlyMap<number, GivenAnswer>,
): boolean {
  return form.items.filter(isQuestion).every((item) => {
    const answer = readAnswer(item, given.get(item.id) ?? null).answer ?? null;
    return JSON.stringify(answer) === JSON.stringify(kept[item.id] ?? null);
  });
}

/** What was typed, as text to copy: each question that has an answer with it. */
export function asText(form: FormFile, fields: Fields): string {
  const parts = form.items.filter(isQuestion).map((item) => {
    const rows =
      'rows' in item ? item.rows.map((row, index) => rowText(row, fields.get(fieldName(item, index)))) : [];
    const own = (fields.get(fieldName(item)) ?? []).map((value) =>
      value === OTHER ? (fields.get(otherFieldName(item))?.[0] ?? '') : value,
    );
    const answer = [...own, ...rows].filter((text) => text !== '').join('\n');
    return answer === '' ? '' : `${item.title}\n${answer}`;
  });
  return parts.filter((part) => part !== '').join('\n\n');
}

const rowText = (row: string, values: readonly string[] = []): string =>
  values.length === 0 ? '' : `${row}: ${values.join(', ')}`;

/** The most characters that a cell of a spreadsheet takes, and so an answer. */
const LONGEST_ANSWER = 50_000;

/** The answers that are too long to be kept. */
export function tooLong(form: FormFile, given: ReadonlyMap<number, GivenAnswer>): Refusal[] {
  return form.items.filter(isQuestion).flatMap(({ id, title }) => {
    const answer = given.get(id);
    if (typeof answer !== 'string' || answer.length <= LONGEST_ANSWER) return [];
    const length = answer.length.toLocaleString('en-US');
    return [{ itemId: id, title, message: `Must be at most 50,000 characters; this has ${length}` }];
  });
}

/** What was typed for questions that the form does not have any more. */
export function orphans(form: FormFile, fields: Fields): string[] {
  const asked = new Set(form.items.map(({ id }) => String(id)));
  return [...fields]
    .filter(([name]) => /^entry\.\d+/.test(name) && !asked.has(name.split('.')[1] ?? ''))
    .flatMap(([, values]) => values)
    .filter((value) => value.trim() !== '');
}
