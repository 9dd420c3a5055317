// How a range's text looks: the part of Range that is about text styles and rich text.
import type { Cell } from '../../files/cell';
import { formatWith, type CellFormat } from '../../files/cellFormat';
import type { TextStyleData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { checkSize } from './block';
import { checkLength, writeCells } from './cellWriting';
import { RangeFonts } from './rangeFonts';
import { plainRichText, RichTextValue } from './richTextValue';
import { NO_STYLE, TextStyle } from './textStyle';

export class RangeText extends RangeFonts {
  getTextStyle(): TextStyle {
    return this.firstFormat((format) => new TextStyle(styleOf(format)));
  }

  getTextStyles(): TextStyle[][] {
    return this.formats((format) => new TextStyle(styleOf(format)));
  }

  setTextStyle({ data }: TextStyle): this {
    this.grid.restyle(this.cells, (format) => styled(format, data));
    return this;
  }

  setTextStyles(styles: readonly (readonly TextStyle[])[]): this {
    checkSize(styles, this.cells);
    const { row: top, column: left } = this.cells;
    return this.update((cell, row, column) =>
      cell.withFormat(styled(cell.format, styles[row - top]![column - left]!.data)),
    );
  }

  /** Null where the cell does not hold text. */
  getRichTextValue(): RichTextValue | null {
    return this.first(richTextOf);
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return this.read(richTextOf);
  }

  setRichTextValue(value: RichTextValue): this {
    return this.writeRichText(() => value);
  }

  setRichTextValues(values: readonly (readonly RichTextValue[])[]): this {
    checkSize(values, this.cells);
    return this.writeRichText((row, column) => values[row - this.cells.row]![column - this.cells.column]!);
  }

  /** Rich text is taken as it is, never read as a number or a formula. */
  private writeRichText(valueAt: (row: number, column: number) => RichTextValue): this {
    this.data.check(this.cells);
    writeCells(this.data, this.cells, (cell, row, column) => {
      const { data } = valueAt(row, column);
      const richText = data.text === '' ? undefined : { text: data.text, runs: [...data.runs] };
      return cell.withContent(checkLength(data.text), undefined, richText);
    });
    return this;
  }
}

/** A cell's style; the default font has its fallbacks in it (live behaviour 40). */
function styleOf(format: CellFormat): TextStyleData {
  const { bold, italic, strikethrough, underline, fontFamily, fontSize, fontColor: color } = format;
  const family = fontFamily === 'Arial' ? 'arial,sans,sans-serif' : fontFamily;
  return { bold, italic, strikethrough, underline, fontFamily: family, fontSize, color };
}

/** A format with everything that a style decides. */
function styled(format: CellFormat, style: Readonly<TextStyleData>): CellFormat {
  let made = format;
  const { fontFamily, fontSize, color } = style;
  for (const name of ['bold', 'italic', 'underline', 'strikethrough'] as const) {
    made = formatWith(made, name, style[name] ?? made[name]);
  }
  if (fontFamily !== null)
    made = formatWith(made, 'fontFamily', fontFamily.startsWith('arial,') ? 'Arial' : fontFamily);
  if (fontSize !== null) made = formatWith(made, 'fontSize', fontSize);
  return color === null ? made : formatWith(made, 'fontColor', color);
}

function richTextOf({ value, formula, richText }: Cell): RichTextValue | null {
  if (typeof value !== 'string' || formula !== undefined) return null;
  return new RichTextValue(richText ?? plainRichText(value, NO_STYLE));
}

surface<GoogleAppsScript.Spreadsheet.Range>()(RangeText, 'SpreadsheetApp.Range', {
  getRichTextValue: '()',
  getRichTextValues: '()',
  getTextStyle: '()',
  getTextStyles: '()',
  setRichTextValue: '(RichTextValue)',
  setRichTextValues: '(RichTextValue[][])',
  setTextStyle: '(TextStyle)',
  setTextStyles: '(TextStyle[][])',
});
