// How a form that exists differs from the questionnaire that the instrument asks for.
import { columnTag, readTitle } from './columns';
import type { Question, Questionnaire } from './questionnaire';

/** How a form and the instrument differ; `words` has one sentence for each kind of difference there is. */
export interface Differences {
  /** Planned questions that the form has not, in the order of the form. */
  readonly missing: readonly Question[];
  /** Titles of the form's questions about items that the instrument has no longer. */
  readonly dropped: readonly string[];
  /** Questions of the form that ask for the right item under another title; their answers are still read. */
  readonly retitled: readonly { readonly title: string; readonly planned: string }[];
  readonly words: readonly string[];
}

/**
 * Compares the questionnaire with the titles of the questions that the form has. Questions are matched by what
 * their titles ask for, so that a new wording is not a new question. Titles that are not of the questionnaire's
 * kind, such as a question that the owner added, are left alone.
 */
export function differences(planned: Questionnaire, existingTitles: readonly string[]): Differences {
  const questions = planned.pages.flatMap((page) => page.questions);
  const tags = new Set(questions.map((question) => question.tag));
  const existing = new Map<string, string>();
  const dropped: string[] = [];
  for (const title of existingTitles) {
    const asks = readTitle(title);
    if (asks === null) continue;
    const tag = columnTag(asks);
    if (tags.has(tag)) existing.set(tag, title.trim());
    else if ('code' in asks) dropped.push(title);
  }
  const missing = questions.filter((question) => !existing.has(question.tag));
  const retitled = questions.flatMap((question) => {
    const title = existing.get(question.tag) ?? question.title;
    return title === question.title ? [] : [{ title, planned: question.title }];
  });
  const words = [
    ...sentence(
      'The form does not ask yet',
      missing.map(({ title }) => title),
    ),
    ...sentence('The form still asks what is no longer in the instrument', dropped),
    ...sentence(
      'The form asks under another title',
      retitled.map(({ title, planned: now }) => `${title} (now: ${now})`),
    ),
  ];
  return { missing, dropped, retitled, words };
}

function sentence(start: string, titles: readonly string[]): string[] {
  return titles.length === 0 ? [] : [`${start}: ${titles.join('; ')}.`];
}
