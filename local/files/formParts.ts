// The plain data that a form holds: its settings, items, responses and the tab that its answers go to.

/** What a person can set on a form; every text is '' where nothing was set. */
export interface FormSettings {
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  collectEmail: boolean;
  limitOneResponse: boolean;
  progressBar: boolean;
  allowResponseEdits: boolean;
  showLinkToRespondAgain: boolean;
  publishingSummary: boolean;
  shuffleQuestions: boolean;
  isQuiz: boolean;
  /** Deprecated by Google; kept for scripts that still ask. */
  requireLogin: boolean;
  published: boolean;
  /** Never true while the form is not published. */
  acceptingResponses: boolean;
  /** Addresses beside the owner's, in the order they were added. */
  editors: string[];
  publishedReaders: string[];
}

/** The item types that the workspace has, by their names in `FormApp.ItemType`. */
export type ItemTypeName =
  | 'CHECKBOX'
  | 'CHECKBOX_GRID'
  | 'DATE'
  | 'DATETIME'
  | 'DURATION'
  | 'GRID'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'PAGE_BREAK'
  | 'PARAGRAPH_TEXT'
  | 'SCALE'
  | 'SECTION_HEADER'
  | 'TEXT'
  | 'TIME';

/** Where a person goes from a choice or past a page break; `page` is an item's id where the type is GO_TO_PAGE. */
export interface Navigation {
  type: 'CONTINUE' | 'GO_TO_PAGE' | 'RESTART' | 'SUBMIT';
  page: number | null;
}

export interface ChoiceData {
  value: string;
  /** Null where the choice says nothing of navigation. */
  navigation: Navigation | null;
}

/** What a text has to be, named after the builder's `require…` methods. */
export type TextRule =
  | { kind: 'Number' | 'WholeNumber' | 'TextIsEmail' | 'TextIsUrl' }
  | { kind: NumberRuleKind; number: number }
  | { kind: 'NumberBetween' | 'NumberNotBetween'; start: number; end: number }
  | { kind: PatternRuleKind; pattern: string }
  | { kind: 'TextLengthGreaterThanOrEqualTo' | 'TextLengthLessThanOrEqualTo'; length: number };

export type NumberRuleKind =
  | 'NumberEqualTo'
  | 'NumberNotEqualTo'
  | 'NumberGreaterThan'
  | 'NumberGreaterThanOrEqualTo'
  | 'NumberLessThan'
  | 'NumberLessThanOrEqualTo';

export type PatternRuleKind =
  'TextContainsPattern' | 'TextDoesNotContainPattern' | 'TextMatchesPattern' | 'TextDoesNotMatchPattern';

/** A text's validation; `helpText` is what a refused person reads, '' for ours. */
export interface TextValidationData {
  rule: TextRule;
  helpText: string;
}

interface ItemBase<T extends ItemTypeName> {
  type: T;
  /** Unique in the form, and kept for as long as the item lives. */
  id: number;
  title: string;
  helpText: string;
}

interface QuestionBase<T extends ItemTypeName> extends ItemBase<T> {
  required: boolean;
}

export interface ChoiceItemData extends QuestionBase<'MULTIPLE_CHOICE' | 'CHECKBOX' | 'LIST'> {
  choices: ChoiceData[];
  /** Whether a person may type an answer that is not among the choices; never for a list. */
  otherOption: boolean;
}

export interface ScaleItemData extends QuestionBase<'SCALE'> {
  lower: number;
  upper: number;
  leftLabel: string;
  rightLabel: string;
}

export interface GridItemData extends QuestionBase<'GRID' | 'CHECKBOX_GRID'> {
  rows: string[];
  columns: string[];
}

export interface TextItemData extends QuestionBase<'TEXT' | 'PARAGRAPH_TEXT'> {
  validation: TextValidationData | null;
}

export interface DateItemData extends QuestionBase<'DATE' | 'DATETIME'> {
  includesYear: boolean;
}

export type TimeItemData = QuestionBase<'TIME' | 'DURATION'>;

export interface PageBreakData extends ItemBase<'PAGE_BREAK'> {
  /** Where a person goes on reaching this break from the page before it. */
  navigation: Navigation;
}

export type SectionHeaderData = ItemBase<'SECTION_HEADER'>;

export type QuestionData =
  ChoiceItemData | ScaleItemData | GridItemData | TextItemData | DateItemData | TimeItemData;

export type ItemData = QuestionData | PageBreakData | SectionHeaderData;

/** Whether an item asks for something. */
export const isQuestion = (item: ItemData): item is QuestionData =>
  item.type !== 'PAGE_BREAK' && item.type !== 'SECTION_HEADER';

/**
 * An answer as it is kept: text for most items (`3` of a scale, `2026-10-05`, `07:45`, `2026-10-05 07:45`,
 * `01:02:03`), a list for a checkbox item, and for a grid one of these by the row's label, answered rows only.
 */
export type Answer = string | string[] | { [row: string]: string | string[] };

export interface ResponseData {
  id: string;
  /** Counts up with every response of the form. */
  number: number;
  /** When it was last submitted, in milliseconds since 1970. */
  timestamp: number;
  /** The address that the form collected; '' where it collects none. */
  email: string;
  /** Who was signed in, kept only where the form takes one response a person; else ''. */
  account: string;
  /** By item id; an item that was not answered has no entry. */
  answers: { [item: number]: Answer };
  /** The row of the linked tab it was last seen in, counted from 1; null where it has none. */
  row: number | null;
}

/** The tab of a spreadsheet that answers go to. Which column holds what is marked on the tab itself. */
export interface LinkData {
  spreadsheet: string;
  sheet: number;
  /** The headers that were written last, by column key; a header that a person changed since is left alone. */
  headers: { [key: string]: string };
}
