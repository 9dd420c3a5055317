// The items of a form beside the questionnaire: whose they are, and where one belongs.
import type { Page, Question } from '../model/questionnaire';

/** The titles of pages and of their questions, in their order. */
export const titlesOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) => [page.title, ...page.questions.map((question) => question.title)]);

/** Whether we make items like it; a person's picture needs no title. */
export function isOfOurKinds(item: GoogleAppsScript.Forms.Item): boolean {
  const { MULTIPLE_CHOICE, LIST, TEXT, PARAGRAPH_TEXT, PAGE_BREAK, SECTION_HEADER } = FormApp.ItemType;
  const ours = [MULTIPLE_CHOICE, LIST, TEXT, PARAGRAPH_TEXT, PAGE_BREAK, SECTION_HEADER];
  return ours.includes(item.getType());
}

/** Where a question belongs among the titles of the form: after the one before it on its page that is there. */
export function placeIn(page: Page, question: Question, titles: readonly string[]): number {
  const earlier = page.questions.slice(0, page.questions.indexOf(question)).reverse();
  const neighbour = earlier.find((each) => titles.includes(each.title))?.title ?? page.title;
  return titles.includes(neighbour) ? titles.indexOf(neighbour) + 1 : titles.length;
}
