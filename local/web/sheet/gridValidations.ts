// Data validations as Univer's rules, each over all of the cells that have it.
import type { IRange } from '@univerjs/core';
import type { SheetData } from '../../files/sheetData';
import type { CriteriaValue, ValidationData } from '../../files/sheetParts';
import { a1Notation } from '../../services/spreadsheet/a1';
import { eachKnown } from './gridCells';

/** A rule as Univer's mutation takes it. */
export interface GridValidation {
  readonly uid: string;
  readonly type: string;
  readonly ranges: readonly IRange[];
  readonly [option: string]: unknown;
}

/** Univer's ways with a wrong value: it is refused, or it stands with a warning. */
const STOP = 1;
const WARNING = 2;

/** The validations of a tab; those that Univer has no like of are left out, since the server checks them anyway. */
export function gridValidations(sheet: SheetData): GridValidation[] {
  const byKind = new Map<string, { validation: ValidationData; columns: Map<number, number[]> }>();
  eachKnown(sheet, ({ validation }, row, column) => {
    if (!validation) return;
    const key = JSON.stringify(validation);
    const known = byKind.get(key) ?? { validation, columns: new Map<number, number[]>() };
    byKind.set(key, known);
    const rows = known.columns.get(column) ?? [];
    known.columns.set(column, rows);
    rows.push(row);
  });
  return [...byKind.values()].flatMap(({ validation, columns }, index) => {
    const rule = ruleOf(validation, sheet);
    if (!rule) return [];
    const { allowInvalid, helpText, showDropdown } = validation;
    const prompt = helpText === null ? {} : { showInputMessage: true, prompt: helpText };
    return [
      {
        uid: `validation-${index}`,
        ...rule,
        ranges: [...columns].flatMap(([column, rows]) => stretches(column, rows)),
        allowBlank: true,
        showDropDown: showDropdown,
        showErrorMessage: true,
        errorStyle: allowInvalid ? WARNING : STOP,
        ...prompt,
      },
    ];
  });
}

/** Rows in order as blocks of one column. */
function stretches(column: number, rows: readonly number[]): IRange[] {
  const found: IRange[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last.endRow === row - 2) last.endRow = row - 1;
    else found.push({ startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 });
  }
  return found;
}

interface Rule {
  readonly type: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
};

function ruleOf({ type, values }: ValidationData, sheet: SheetData): Rule | null {
  const [first, second] = values;
  if (type === 'VALUE_IN_LIST') {
    // Univer parts the values of a list by commas; a value that has one cannot stand in it.
    const whole = values.map(String);
    return whole.some((value) => value.includes(',')) ? null : { type: 'list', formula1: whole.join(',') };
  }
  if (type === 'VALUE_IN_RANGE') {
    const formula = first === undefined ? null : rangeFormula(first, sheet);
    return formula === null ? null : { type: 'list', formula1: formula };
  }
  if (type === 'CHECKBOX') {
    const [checked, unchecked] = values.map(String);
    return {
      type: 'checkbox',
      ...(checked === undefined ? {} : { formula1: checked }),
      ...(unchecked === undefined ? {} : { formula2: unchecked }),
    };
  }
  const operator = type.startsWith('NUMBER_') ? OPERATORS[type.slice('NUMBER_'.length)] : undefined;
  if (operator === undefined) return null;
  const formula2 = second === undefined ? {} : { formula2: String(second) };
  return { type: 'decimal', operator, formula1: String(first), ...formula2 };
}

function rangeFormula(value: CriteriaValue, { file }: SheetData): string | null {
  if (typeof value !== 'object' || !('range' in value)) return null;
  const name = file.sheetById(value.sheet)?.name;
  if (name === undefined) return null;
  return `='${name.replaceAll("'", "''")}'!${a1Notation(value.range, 'cells')}`;
}
