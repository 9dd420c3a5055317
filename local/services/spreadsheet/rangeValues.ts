// What a range holds: the part of Range that is about values, formulas and notes.
import { displayText } from '../../files/displayText';
import type { Cell } from '../../files/cell';
import { surface } from '../../surface';
import { checkSize } from './block';
import { checkLength, writeCells, writeInputs } from './cellWriting';
import { fromR1C1, shiftFormula, toR1C1, withSign } from './formulaText';
import { RangeArea } from './rangeArea';

export class RangeValues extends RangeArea {
  getValue(): string | number | boolean | Date {
    return this.first((cell) => this.data.valueOf(cell));
  }

  getValues(): (string | number | boolean | Date)[][] {
    const { data } = this;
    return this.read((cell) => data.valueOf(cell));
  }

  getDisplayValue(): string {
    return this.first((cell) => displayText(cell, this.data.file.locale));
  }

  getDisplayValues(): string[][] {
    const { locale } = this.data.file;
    return this.read((cell) => displayText(cell, locale));
  }

  setValue(value: unknown): this {
    const formula = typeof value === 'string' && value.startsWith('=');
    return this.write((row, column) => (formula ? this.shifted(value, row, column) : value));
  }

  setValues(values: readonly (readonly unknown[])[]): this {
    checkSize(values, this.cells);
    return this.write((row, column) => values[row - this.cells.row]![column - this.cells.column]);
  }

  getFormula(): string {
    return this.first(({ formula = '' }) => formula);
  }

  getFormulas(): string[][] {
    return this.read(({ formula = '' }) => formula);
  }

  setFormula(formula: string): this {
    const signed = withSign(formula);
    return this.writeFormulas((row, column) => this.shifted(signed, row, column));
  }

  setFormulas(formulas: readonly (readonly string[])[]): this {
    checkSize(formulas, this.cells);
    return this.writeFormulas((row, column) =>
      withSign(formulas[row - this.cells.row]![column - this.cells.column]!),
    );
  }

  getFormulaR1C1(): string | null {
    return this.getFormulasR1C1()[0]![0]!;
  }

  getFormulasR1C1(): (string | null)[][] {
    const { row, column } = this.cells;
    return this.read(({ formula }) => formula).map((formulas, down) =>
      formulas.map((formula, right) =>
        formula === undefined ? null : toR1C1(formula, row + down, column + right),
      ),
    );
  }

  setFormulaR1C1(formula: string): this {
    return this.writeFormulas((row, column) => fromR1C1(withSign(formula), row, column));
  }

  setFormulasR1C1(formulas: readonly (readonly string[])[]): this {
    checkSize(formulas, this.cells);
    return this.writeFormulas((row, column) =>
      fromR1C1(withSign(formulas[row - this.cells.row]![column - this.cells.column]!), row, column),
    );
  }

  getNote(): string {
    return this.first(({ note = '' }) => note);
  }

  getNotes(): string[][] {
    return this.read(({ note = '' }) => note);
  }

  setNote(note: string | null): this {
    return this.update((cell) => cell.withNote(note ?? ''));
  }

  setNotes(notes: readonly (readonly unknown[])[]): this {
    checkSize(notes, this.cells);
    const { row: top, column: left } = this.cells;
    return this.update((cell, row, column) => cell.withNote(noteText(notes[row - top]![column - left])));
  }

  isBlank(): boolean {
    return !this.read((cell) => cell.hasContent).some((row) => row.includes(true));
  }

  /** Empties or changes the cells that there are; a whole column costs no more than what it holds. */
  protected updateKnown(change: (cell: Cell) => Cell): this {
    this.grid.updateKnown(this.cells, change);
    return this;
  }

  protected update(change: (cell: Cell, row: number, column: number) => Cell): this {
    this.grid.update(this.cells, change);
    return this;
  }

  private write(inputAt: (row: number, column: number) => unknown): this {
    this.data.check(this.cells);
    writeInputs(this.data, this.cells, inputAt);
    return this;
  }

  private writeFormulas(formulaAt: (row: number, column: number) => string): this {
    this.data.check(this.cells);
    writeCells(this.data, this.cells, (cell, row, column) => {
      const formula = checkLength(formulaAt(row, column));
      return cell.withContent('', formula === '' ? undefined : formula);
    });
    return this;
  }

  /** A formula for the range's first cell, as it reads in another of its cells. */
  private shifted(formula: string, row: number, column: number): string {
    return shiftFormula(formula, row - this.cells.row, column - this.cells.column);
  }
}

/** A note from an array: a whole number there reads `25.0`, as on Google. */
function noteText(note: unknown): string {
  if (note === null || note === undefined) return '';
  return typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : String(note);
}

surface<GoogleAppsScript.Spreadsheet.Range>()(RangeValues, 'SpreadsheetApp.Range', {
  getDisplayValue: '()',
  getDisplayValues: '()',
  getFormula: '()',
  getFormulaR1C1: '()',
  getFormulas: '()',
  getFormulasR1C1: '()',
  getNote: '()',
  getNotes: '()',
  getValue: '()',
  getValues: '()',
  isBlank: '()',
  setFormula: '(String)',
  setFormulaR1C1: '(String)',
  setFormulas: '(String[][])',
  setFormulasR1C1: '(String[][])',
  setNote: '(Text?)',
  setNotes: '(Object[][])',
  setValue: '(Object)',
  setValues: '(Object[][])',
});
