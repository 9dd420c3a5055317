// What a tab looks like: headers, widths, formats, validations, and rules that colour its cells.
import { columnBody, columnLetters, wholeColumn, type SheetTab } from './sheetTab';

/** A column as it is shown. */
export interface ColumnLayout {
  readonly header: string;
  /** In pixels. */
  readonly width: number;
  /** `@` is plain text; null leaves the format to the spreadsheet and its locale. */
  readonly numberFormat: string | null;
  /** Whether a long text goes on in further lines; else it is cut at the cell's edge. */
  readonly wrap: boolean;
  readonly centred: boolean;
  /** What the header's note explains. */
  readonly note: string;
  /** What may be chosen; other values are let in with a warning. */
  readonly choices: readonly string[] | null;
  /** What the column's metadata says. */
  readonly tag: string;
}

/** A conditional-format rule over whole columns, given by their places from 1; the first that fits a cell counts. */
export type RuleLayout = { readonly columns: readonly number[] } & (
  | { readonly atLeast: number; readonly background: string }
  | { readonly equals: string; readonly background: string }
  | { readonly beginsWith: string; readonly background: string }
  | { readonly contains: string; readonly background: string }
  | { readonly scaleTo: string }
);

/** A cell with choices of its own. */
interface CellChoices {
  readonly row: number;
  readonly column: number;
  readonly choices: readonly string[];
}

export interface TabLayout {
  readonly name: string;
  readonly color: string;
  readonly frozenColumns: number;
  readonly columns: readonly ColumnLayout[];
  readonly rules: readonly RuleLayout[];
}

/** Looks of single cells below the header. */
export interface CellLayout {
  readonly choices: readonly CellChoices[];
  /** Cells that keep what is typed as text, as columns of plain text do. */
  readonly texts: readonly { readonly row: number; readonly column: number }[];
}

/** How many columns a new tab has. */
const NEW_COLUMNS = 26;
const HEADER_BACKGROUND = '#e8eaed';

/** Gives an empty tab its headers and its looks. Doing it twice leaves what doing it once does. */
export function layOut(tab: SheetTab, layout: TabLayout, isNew: boolean): void {
  const { sheet } = tab;
  if (!isNew || layout.columns.length > NEW_COLUMNS) tab.grow(2, layout.columns.length);
  addColumns(tab, layout.columns, 1, isNew ? new Set() : tab.knownTags());
  tab.write(1, 1, [layout.columns.map((each) => each.header)]);
  sheet.setFrozenRows(1);
  if (layout.frozenColumns > 0) sheet.setFrozenColumns(layout.frozenColumns);
  sheet.setTabColor(layout.color);
  applyRules(tab, layout.rules);
}

/** Gives single cells their looks, before anything is written into them. */
export function layOutCells({ sheet }: SheetTab, { choices, texts }: CellLayout): void {
  if (texts.length > 0)
    sheet.getRangeList(texts.map(({ row, column }) => `${columnLetters(column)}${row}`)).setNumberFormat('@');
  for (const { row, column, choices: offered } of choices)
    sheet.getRange(row, column).setDataValidation(oneOf(offered));
}

/**
 * Gives columns that stand side by side from `first` on their formats, notes, widths, validations and tags, so that
 * no header that is written then is read as a number or a date. Tags that the tab has already are not set again.
 */
export function addColumns(
  tab: SheetTab,
  columns: readonly ColumnLayout[],
  first: number,
  knownTags: ReadonlySet<string>,
): void {
  const placed = columns.map((column, index) => ({ ...column, place: first + index }));
  setNumberFormats(tab, placed);
  formatHeader(tab, placed, first);
  formatBodies(tab, placed);
  setWidths(tab, placed);
  for (const { place, choices } of placed) {
    if (choices) tab.sheet.getRange(columnBody(place)).setDataValidation(oneOf(choices));
  }
  const untagged = placed.filter((each) => !knownTags.has(each.tag));
  tab.tagColumns(new Map(untagged.map((each) => [each.place, each.tag])));
}

/** A column and where it is, from 1. */
export interface PlacedColumn extends ColumnLayout {
  readonly place: number;
}

/** Gives columns that are there their notes and choices again, since what these say has changed. */
export function describeColumns({ sheet }: SheetTab, columns: readonly PlacedColumn[]): void {
  for (const { place, note, choices } of columns) {
    sheet.getRange(1, place).setNote(note);
    if (choices) sheet.getRange(columnBody(place)).setDataValidation(oneOf(choices));
  }
}

function setNumberFormats({ sheet }: SheetTab, columns: readonly PlacedColumn[]): void {
  for (const format of new Set(columns.map((each) => each.numberFormat))) {
    if (format === null) continue;
    const alike = columns.filter((each) => each.numberFormat === format);
    sheet.getRangeList(alike.map((each) => wholeColumn(each.place))).setNumberFormat(format);
  }
}

function formatHeader({ sheet }: SheetTab, columns: readonly PlacedColumn[], first: number): void {
  const header = sheet.getRange(1, first, 1, columns.length);
  if (columns.some((each) => each.numberFormat !== '@')) header.setNumberFormat('@');
  header.setNotes([columns.map((each) => each.note)]);
  header.setFontWeight('bold').setBackground(HEADER_BACKGROUND).setVerticalAlignment('middle').setWrap(true);
}

/** Columns side by side that are equally wide take one call. */
function setWidths({ sheet }: SheetTab, columns: readonly PlacedColumn[]): void {
  columns.forEach(({ place, width }, index) => {
    if (columns[index - 1]?.width === width) return;
    const next = columns.findIndex((each, later) => later > index && each.width !== width);
    sheet.setColumnWidths(place, (next < 0 ? columns.length : next) - index, width);
  });
}

function formatBodies({ sheet }: SheetTab, columns: readonly PlacedColumn[]): void {
  const bodies = (some: readonly PlacedColumn[]): GoogleAppsScript.Spreadsheet.RangeList | null =>
    some.length === 0 ? null : sheet.getRangeList(some.map((each) => columnBody(each.place)));
  const { WRAP, CLIP } = SpreadsheetApp.WrapStrategy;
  bodies(columns)?.setVerticalAlignment('top').setWrapStrategy(CLIP);
  bodies(columns.filter((each) => each.wrap))?.setWrapStrategy(WRAP);
  bodies(columns.filter((each) => each.centred))?.setHorizontalAlignment('center');
}

/** Replaces all rules of the tab. */
export function applyRules(tab: SheetTab, rules: readonly RuleLayout[]): void {
  if (rules.length === 0) return;
  tab.sheet.setConditionalFormatRules(rules.map((rule) => ruleOf(tab, rule)));
}

function ruleOf(tab: SheetTab, rule: RuleLayout): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges(
    rule.columns.map((each) => tab.sheet.getRange(columnBody(each))),
  );
  if ('scaleTo' in rule) {
    return builder
      .setGradientMinpointWithValue('#ffffff', SpreadsheetApp.InterpolationType.NUMBER, '0')
      .setGradientMaxpoint(rule.scaleTo)
      .build();
  }
  if ('atLeast' in rule) builder.whenNumberGreaterThanOrEqualTo(rule.atLeast);
  else if ('equals' in rule) builder.whenTextEqualTo(rule.equals);
  else if ('beginsWith' in rule) builder.whenTextStartsWith(rule.beginsWith);
  else builder.whenTextContains(rule.contains);
  return builder.setBackground(rule.background).build();
}

function oneOf(choices: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .build();
}
