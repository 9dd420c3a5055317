// One cell: what it holds and how it looks; immutable, so that copies share it.
import type { CellFormat } from './cellFormat';
import type { RichTextData, ValidationData } from './sheetParts';

/** What a cell holds: empty is `''`, a date is a serial number under a date format. */
export type CellValue = string | number | boolean;

export class Cell {
  constructor(
    readonly value: CellValue,
    readonly format: CellFormat,
    /** With its `=`; the value of a cell with a formula is `''`, since nothing computes it. */
    readonly formula?: string,
    readonly note?: string,
    readonly validation?: ValidationData,
    /** Styles and links inside the text; its text is the value. */
    readonly richText?: RichTextData,
  ) {}

  /** With other contents; format, note and validation stay. */
  withContent(value: CellValue, formula?: string, richText?: RichTextData, format = this.format): Cell {
    if (
      this.value === value &&
      this.formula === formula &&
      this.richText === richText &&
      this.format === format
    ) {
      return this;
    }
    return new Cell(value, format, formula, this.note, this.validation, richText);
  }

  withFormat(format: CellFormat): Cell {
    if (this.format === format) return this;
    return new Cell(this.value, format, this.formula, this.note, this.validation, this.richText);
  }

  /** With that note; an empty one takes the note away. */
  withNote(note: string): Cell {
    const kept = note === '' ? undefined : note;
    if (this.note === kept) return this;
    return new Cell(this.value, this.format, this.formula, kept, this.validation, this.richText);
  }

  withValidation(validation: ValidationData | undefined): Cell {
    if (this.validation === validation) return this;
    return new Cell(this.value, this.format, this.formula, this.note, validation, this.richText);
  }

  /** Whether the cell has a value or a formula. */
  get hasContent(): boolean {
    return this.value !== '' || this.formula !== undefined;
  }

  /** Whether there is nothing in the cell but its format. */
  get isBare(): boolean {
    return !this.hasContent && this.note === undefined && this.validation === undefined;
  }
}

const blanks = new WeakMap<CellFormat, Cell>();

/** The empty cell of a format. */
export function blank(format: CellFormat): Cell {
  const known = blanks.get(format);
  if (known) return known;
  const made = new Cell('', format);
  blanks.set(format, made);
  return made;
}
