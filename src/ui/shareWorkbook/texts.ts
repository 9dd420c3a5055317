// The texts of the workbook to share: each stands once in a part of its own, and cells name it by its number.
import { DECLARATION, escaped } from '../download/xml';

/** Collects the texts of a workbook. */
export class Texts {
  private readonly numbers = new Map<string, number>();
  private cells = 0;

  /** The number of a text, for a cell that has it. */
  numberOf(text: string): number {
    this.cells += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    const texts = [...this.numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${escaped(text.replace(LIKE_AN_ESCAPE, '_x005F$&'))}</t></si>`,
    );
    return (
      `${DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
      ` count="${this.cells}" uniqueCount="${texts.length}">${texts.join('')}</sst>`
    );
  }
}

/** What Excel would take for a character written by its number. */
const LIKE_AN_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;
