// Which pages of a form a person comes through, given their answers.
import type { FormFile } from '../files/formFile';
import type { Answer, ItemData, Navigation, PageBreakData } from '../files/formParts';

/** One page: the break that opens it (null for the first page) and the items on it. */
export interface Page {
  readonly opening: PageBreakData | null;
  readonly items: readonly ItemData[];
}

/** A form's pages in order; there is always a first one. */
export function pagesOf(form: FormFile): Page[] {
  const pages: { opening: PageBreakData | null; items: ItemData[] }[] = [{ opening: null, items: [] }];
  for (const item of form.items) {
    if (item.type === 'PAGE_BREAK') pages.push({ opening: item, items: [] });
    else pages.at(-1)!.items.push(item);
  }
  return pages;
}

/**
 * The pages that a person with these answers (by item id) comes through. The last answered choice of a page that
 * has a navigation decides where it leads, else the next page's break does; a page that comes up again ends the way.
 */
export function pagesVisited(form: FormFile, answers: ReadonlyMap<number, Answer>): Page[] {
  const pages = pagesOf(form);
  const visited: Page[] = [];
  let at: number | null = 0;
  while (at !== null && pages[at] && !visited.includes(pages[at]!)) {
    visited.push(pages[at]!);
    at = pageAfter(pages, at, answers);
  }
  return visited;
}

/** The index of the page that follows; null where the form is submitted. */
function pageAfter(pages: readonly Page[], at: number, answers: ReadonlyMap<number, Answer>): number | null {
  const next = pages[at + 1];
  if (!next) return null;
  const navigation = chosenNavigation(pages[at]!, answers) ?? next.opening?.navigation;
  if (navigation?.type === 'SUBMIT') return null;
  if (navigation?.type === 'RESTART') return 0;
  const target = pages.findIndex((page) => page.opening !== null && page.opening.id === navigation?.page);
  return navigation?.type === 'GO_TO_PAGE' && target >= 0 ? target : at + 1;
}

function chosenNavigation(page: Page, answers: ReadonlyMap<number, Answer>): Navigation | null {
  let chosen: Navigation | null = null;
  for (const item of page.items) {
    if (item.type !== 'MULTIPLE_CHOICE' && item.type !== 'LIST') continue;
    const choice = item.choices.find(({ value }) => value === answers.get(item.id));
    chosen = choice?.navigation ?? chosen;
  }
  return chosen;
}
