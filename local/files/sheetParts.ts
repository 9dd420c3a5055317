// The plain data that a spreadsheet's sheets hold beside their cells: rules, validations, rich text, protections, …

/** A block of cells on one sheet; rows and columns count from 1. */
export interface CellRange {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A block of cells and the id of its sheet. */
export interface SheetRange {
  sheet: number;
  range: CellRange;
}

/** A colour as `#rrggbb` in small letters, or the name of a theme colour such as `ACCENT1`. */
export type ColorData = string;

/** A criterion's value; dates are milliseconds since 1970; a relative date is its name, such as `TODAY`. */
export type CriteriaValue = string | number | boolean | { date: number } | SheetRange;

/** A name of `SpreadsheetApp.BooleanCriteria` and its values. */
export interface CriteriaData {
  type: string;
  values: CriteriaValue[];
}

/** What a boolean rule does to the cells that meet it; null leaves a property as it is. */
export interface RuleFormat {
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: boolean | null;
  fontColor: ColorData | null;
  background: ColorData | null;
}

/** One point of a colour scale; the type is a name of `SpreadsheetApp.InterpolationType`. */
export interface GradientPoint {
  color: ColorData;
  type: string;
  /** Empty where the type is MIN or MAX. */
  value: string;
}

export interface GradientData {
  min: GradientPoint;
  mid: GradientPoint | null;
  max: GradientPoint;
}

/** A conditional format rule: boolean or gradient, never both. */
export interface RuleData {
  ranges: CellRange[];
  boolean: { criteria: CriteriaData; format: RuleFormat } | null;
  gradient: GradientData | null;
}

/** A cell's data validation; `type` is a name of `SpreadsheetApp.DataValidationCriteria`. */
export interface ValidationData {
  type: string;
  /** Of `VALUE_IN_LIST` the values that may be chosen, of `VALUE_IN_RANGE` their one range. */
  values: CriteriaValue[];
  /** Whether the cell shows a list to choose from, where the type has one. */
  showDropdown: boolean;
  allowInvalid: boolean;
  helpText: string | null;
}

/** A style of text; null where the text's cell decides. */
export interface TextStyleData {
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: boolean | null;
  fontFamily: string | null;
  /** In points. */
  fontSize: number | null;
  color: ColorData | null;
}

/** A stretch of a text, from `start` up to but not including `end`. */
export interface TextRun {
  start: number;
  end: number;
  style: TextStyleData;
  link: string | null;
}

/** A text with at least one run; the runs follow each other without gaps from its start to its end. */
export interface RichTextData {
  text: string;
  runs: TextRun[];
}

export interface ProtectionData {
  /** Distinguishes it among the protections of its spreadsheet. */
  id: number;
  type: 'SHEET' | 'RANGE';
  /** What is protected; null for a whole sheet. */
  range: CellRange | null;
  /** The named range it follows, if it follows one. */
  rangeName: string | null;
  description: string;
  warningOnly: boolean;
  /** False until a script changes the editors: until then whoever may edit the spreadsheet may edit here. */
  restricted: boolean;
  /** Addresses; the owner may always edit and is not listed. */
  editors: string[];
  unprotected: CellRange[];
}

/** Held by the spreadsheet's file when the location is `SPREADSHEET`, else by the sheet it is on. */
export interface MetadataData {
  /** Unique in the spreadsheet. */
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** The script project it belongs to when its visibility is `PROJECT`. */
  project: string;
  location: MetadataLocation;
}

export type MetadataLocation =
  | { type: 'SPREADSHEET' }
  | { type: 'SHEET' }
  | { type: 'ROW'; row: number }
  | { type: 'COLUMN'; column: number };

/** What one column of a filter shows. */
export interface FilterCriteriaData {
  criteria: CriteriaData | null;
  /** Null where the criteria do not list values. */
  hiddenValues: string[] | null;
  visibleValues: string[] | null;
}

/** A sheet's filter. */
export interface FilterData {
  range: CellRange;
  /** By sheet column. */
  criteria: { column: number; filter: FilterCriteriaData }[];
  /** The column it was last sorted by. */
  sort: { column: number; ascending: boolean } | null;
}

/** Four colours of alternating rows or columns; null where there is none. */
export interface BandingColors {
  header: ColorData | null;
  first: ColorData | null;
  second: ColorData | null;
  footer: ColorData | null;
}

export interface BandingData {
  /** Distinguishes it among the bandings of its spreadsheet. */
  id: number;
  range: CellRange;
  rows: BandingColors;
  columns: BandingColors;
}

/** A named range of the spreadsheet. */
export interface NamedRangeData extends SheetRange {
  name: string;
}

/** One side of a cell's border; `style` is a name of `SpreadsheetApp.BorderStyle`. */
export interface BorderData {
  style: string;
  color: ColorData;
}
