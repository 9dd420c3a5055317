// The address of a form with answers already filled in.
import type { Answer, QuestionData } from '../../files/formParts';
import { rowAnswer } from '../../responses/answers';
import { publishedUrl } from './urls';

/** Entries are named by item id, and for a grid by item id and row index: `entry.123=…`, `entry.123.0=…`. */
export function prefilledUrl(
  form: string,
  answered: readonly (readonly [QuestionData, Answer | null])[],
): string {
  const query = new URLSearchParams({ usp: 'pp_url' });
  for (const [item, answer] of answered) {
    if (answer === null) continue;
    if ('rows' in item) {
      item.rows.forEach((row, index) => append(query, `entry.${item.id}.${index}`, rowAnswer(answer, row)));
    } else if (typeof answer === 'string' || Array.isArray(answer)) append(query, `entry.${item.id}`, answer);
  }
  return `${publishedUrl(form)}?${query}`;
}

function append(query: URLSearchParams, name: string, values: string | string[] = []): void {
  for (const value of [values].flat()) query.append(name, value);
}
