// What a tab looks like: headers, widths, formats, validations, and rules that colour its cells.
import { columnLetters, wholeColumn, type SheetTab } from './sheetTab';

/** A column as it is shown. */
export interface ColumnLayout {
  readonly header: string;
  /** In pixels. */
  readonly width: number;
  /** `@` is plain text; null leaves the format to the spreadsheet and its locale. */
  readonly numberFormat: string | null;
  readonly wrap: boolean;
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
export interface CellChoices {
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
  readonly cellChoices: readonly CellChoices[];
}

/** How many columns a new tab has. */
const NEW_COLUMNS = 26;
const HEADER_BACKGROUND = '#e8eaed';

/** Gives an empty tab its headers and its looks. Doing it twice leaves what doing it once does. */
export function layOut(tab: SheetTab, layout: TabLayout, isNew: boolean): void {
  const { sheet } = tab;
  if (!isNew || layout.columns.length > NEW_COLUMNS) tab.grow(2, layout.columns.length);
  addColumns(tab, layout.columns, 1, isNew ? new Set() : tab.knownTags());
  sheet.setFrozenRows(1);
  if (layout.frozenColumns > 0) sheet.setFrozenColumns(layout.frozenColumns);
  sheet.setTabColor(layout.color);
  applyRules(tab, layout.rules);
  for (const { row, column, choices } of layout.cellChoices) {
    sheet.getRange(row, column).setDataValidation(oneOf(choices));
  }
}

/**
 * Gives columns that stand side by side from `first` on their headers, formats, widths, validations and tags;
 * tags that the tab has already are not set again.
 */
export function addColumns(
  tab: SheetTab,
  columns: readonly ColumnLayout[],
  first: number,
  knownTags: ReadonlySet<string>,
): void {
  const { sheet } = tab;
  const places = columns.map((column, index) => ({ ...column, place: first + index }));
  for (const format of new Set(columns.map((each) => each.numberFormat))) {
    if (format === null) continue;
    const formatted = places.filter((each) => each.numberFormat === format);
    sheet.getRangeList(formatted.map((each) => wholeColumn(each.place))).setNumberFormat(format);
  }
  const header = sheet.getRange(1, first, 1, columns.length);
  header.setNumberFormat('@').setValues([columns.map((each) => each.header)]);
  header.setNotes([columns.map((each) => each.note)]);
  header.setFontWeight('bold').setBackground(HEADER_BACKGROUND).setVerticalAlignment('middle').setWrap(true);
  const wrapped = places.filter((each) => each.wrap);
  if (wrapped.length > 0) {
    const bodies = sheet.getRangeList(
      wrapped.map((each) => `${columnLetters(each.place)}2:${columnLetters(each.place)}`),
    );
    bodies.setWrap(true).setVerticalAlignment('top');
  }
  for (const { place, width, choices } of places) {
    sheet.setColumnWidth(place, width);
    if (choices) bodyOf(tab, place).setDataValidation(oneOf(choices));
  }
  const untagged = places.filter((each) => !knownTags.has(each.tag));
  tab.tagColumns(new Map(untagged.map((each) => [each.place, each.tag])));
}

/** Replaces all rules of the tab. */
export function applyRules(tab: SheetTab, rules: readonly RuleLayout[]): void {
  if (rules.length === 0) return;
  tab.sheet.setConditionalFormatRules(rules.map((rule) => ruleOf(tab, rule)));
}

function ruleOf(tab: SheetTab, rule: RuleLayout): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges(
    rule.columns.map((each) => bodyOf(tab, each)),
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

function bodyOf(tab: SheetTab, column: number): GoogleAppsScript.Spreadsheet.Range {
  const letters = columnLetters(column);
  return tab.sheet.getRange(`${letters}2:${letters}`);
}

function oneOf(choices: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .build();
}
