// A hidden sheet for the lists of choices that Excel does not take inside a validation.
import type { Workbook, Worksheet } from 'exceljs';
import { fullAddressOf, type SheetNames } from './xlsxRanges';

export class LongLists {
  private readonly known = new Map<string, string>();
  private worksheet: Worksheet | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly names: SheetNames,
  ) {}

  /** Where that list lies; the sheet comes after those that the workbook has by then. */
  addressOf(values: readonly string[]): string {
    const key = JSON.stringify(values);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.worksheet ??= this.workbook.addWorksheet(this.names.take('Choices'), { state: 'hidden' });
    const column = this.known.size + 1;
    values.forEach((value, index) => (this.worksheet!.getCell(index + 1, column).value = plain(value)));
    const range = { row: 1, column, rows: values.length, columns: 1 };
    const address = fullAddressOf(this.worksheet.name, range);
    this.known.set(key, address);
    return address;
  }
}

/** A number as a number, as it comes into a cell from a list inside a validation. */
const plain = (value: string): string | number => (value === String(Number(value)) ? Number(value) : value);
