// Addresses of cells, and names of sheets, as Excel writes them.
import type { SheetData } from '../files/sheetData';
import type { CellRange } from '../files/sheetParts';

/** A column's letters; columns count from 1. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : columnLetters(Math.floor((column - 1) / 26)) + letter;
}

/** A block of cells, such as `B2:C9`. */
export const addressOf = ({ row, column, rows, columns }: CellRange): string =>
  `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;

/** The same for a formula anywhere in the workbook, such as `'By role'!$B$2:$C$9`; for names of SheetNames. */
export const fullAddressOf = (sheet: string, range: CellRange): string =>
  `'${sheet}'!${addressOf(range).replace(/[A-Z]+|\d+/g, '$$$&')}`;

const LONGEST_NAME = 31;

/**
 * Sheet names that Excel takes, each unlike the others, as near as can be to Google's. They have no apostrophes, which
 * ExcelJS does not double where it quotes a name.
 */
export class SheetNames {
  private readonly taken = new Set<string>();
  private readonly bySheet = new Map<number, string>();

  constructor(sheets: readonly SheetData[]) {
    for (const { id, name } of sheets) this.bySheet.set(id, this.take(name));
  }

  /** The name of the sheet with that id; undefined where it is gone. */
  of(id: number): string | undefined {
    return this.bySheet.get(id);
  }

  /** A name that none of the sheets has, as near as can be to the one that is wanted. */
  take(wanted: string): string {
    const allowed = wanted.replace(/[[\]*?:/\\\0-\x1f]/g, '-').replaceAll("'", '’');
    const stem = /^history$/i.test(allowed) ? `${allowed}-` : allowed;
    let name = shortened(stem, LONGEST_NAME);
    for (let number = 2; this.taken.has(name.toLowerCase()); number += 1) {
      const ending = ` ${number}`;
      name = shortened(stem, LONGEST_NAME - ending.length) + ending;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** The text's beginning, without half a character at its end. */
export const shortened = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
