// How a chunk of a sheet's rows is written to the store, and read back.
import { Cell, type CellValue } from './cell';
import { differences, formatOf, type CellFormat, type FormatProperties } from './cellFormat';
import type { RichTextData, ValidationData } from './sheetParts';

/** Rows in a chunk. */
export const CHUNK = 64;

/** A row's cells by column, from 0; a hole is an empty cell of its column's format. */
export type Row = (Cell | undefined)[];

interface Extras {
  formula?: string;
  note?: string;
  validation?: ValidationData;
  richText?: RichTextData;
}

/** A cell: its value alone when it has the chunk's first format and nothing else. */
type StoredCell = CellValue | null | [CellValue, number] | [CellValue, number, Extras];

export interface StoredChunk {
  formats: Partial<FormatProperties>[];
  rows: (StoredCell[] | null)[];
}

/** A chunk as the store has it; undefined when all of its rows are empty. */
export function writeChunk(rows: readonly (Row | undefined)[]): StoredChunk | undefined {
  const numbers = new Map<CellFormat, number>();
  const written = rows.map((row) => {
    const cells = row ? Array.from(row, (cell) => (cell ? writeCell(cell, numbers) : null)) : [];
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    return cells.length > 0 ? cells : null;
  });
  if (written.every((row) => row === null)) return undefined;
  return { formats: [...numbers.keys()].map(differences), rows: written };
}

function writeCell(cell: Cell, numbers: Map<CellFormat, number>): StoredCell {
  let number = numbers.get(cell.format);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(cell.format, number);
  }
  const { value, formula, note, validation, richText } = cell;
  if (formula === undefined && note === undefined && !validation && !richText) {
    return number === 0 ? value : [value, number];
  }
  return [value, number, { formula, note, validation, richText }];
}

export function readChunk(chunk: StoredChunk): (Row | undefined)[] {
  const formats = chunk.formats.map(formatOf);
  return chunk.rows.map((row) => row?.map((cell) => readCell(cell, formats)));
}

function readCell(cell: StoredCell, formats: readonly CellFormat[]): Cell | undefined {
  if (cell === null) return undefined;
  if (!Array.isArray(cell)) return new Cell(cell, formats[0]!);
  const [value, number, extras] = cell;
  return new Cell(
    value,
    formats[number]!,
    extras?.formula,
    extras?.note,
    extras?.validation,
    extras?.richText,
  );
}
