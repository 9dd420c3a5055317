// Data validations as Excel's drop-downs: a list of choices over each stretch of cells that has it.
import type { DataValidation, Worksheet } from 'exceljs';
import type { SheetData } from '../files/sheetData';
import type { ValidationData } from '../files/sheetParts';
import { columnLetters } from './xlsxRanges';

/** ExcelJS can put a validation on a range, which its typings leave out. */
type WithValidations = Worksheet & {
  dataValidations: { add(address: string, validation: DataValidation): void };
};

/** Excel takes no longer list inside a validation; the cells keep their values without it. */
const LONGEST_LIST = 255;

/** Writes the lists of choices; validations of other kinds are left out. */
export function writeValidations(worksheet: Worksheet, sheet: SheetData): void {
  for (let column = 1; column <= sheet.maxColumns; column += 1) {
    for (const { first, last, validation } of stretches(sheet, column)) {
      const written = listOf(validation);
      const letters = columnLetters(column);
      if (written)
        (worksheet as WithValidations).dataValidations.add(`${letters}${first}:${letters}${last}`, written);
    }
  }
}

interface Stretch {
  readonly first: number;
  last: number;
  readonly validation: ValidationData;
}

function stretches(sheet: SheetData, column: number): Stretch[] {
  const found: Stretch[] = [];
  for (let row = 1; row <= sheet.maxRows; row += 1) {
    const { validation } = sheet.cell(row, column);
    const open = found[found.length - 1];
    if (!validation) continue;
    if (open && open.last === row - 1 && sameList(open.validation, validation)) open.last = row;
    else found.push({ first: row, last: row, validation });
  }
  return found;
}

const sameList = (a: ValidationData, b: ValidationData): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

function listOf({ type, values, allowInvalid, helpText }: ValidationData): DataValidation | null {
  if (type !== 'VALUE_IN_LIST') return null;
  const list = values.map(String).join(',');
  if (list.length > LONGEST_LIST || values.some((value) => String(value).includes(','))) return null;
  return {
    type: 'list',
    allowBlank: true,
    showErrorMessage: !allowInvalid,
    formulae: [`"${list.replace(/"/g, '""')}"`],
    ...(helpText === null ? {} : { showInputMessage: true, prompt: helpText }),
  };
}
