// What the project remembers, in the document properties of the spreadsheet.
import { repeat } from './repeat';

/** How many characters go into one property: Google takes 9 kB, and a character takes at most 3 bytes. */
const PIECE = 2_900;

/** Texts of any length by name; Google takes at most 500 kB in all. */
export class Memory {
  private readonly properties = repeat(() => PropertiesService.getDocumentProperties());

  /** All that is remembered. */
  all(): ReadonlyMap<string, string> {
    const pieces = repeat(() => this.properties.getProperties());
    const texts = new Map<string, string>();
    for (const [name, count] of Object.entries(pieces)) {
      if (name.includes('/')) continue;
      const indexes = Array.from({ length: Number(count) }, (_, index) => index);
      texts.set(name, indexes.map((index) => pieces[`${name}/${index}`] ?? '').join(''));
    }
    return texts;
  }

  /** One short text, asked for alone; empty when there is none. */
  get(name: string): string {
    return repeat(() => this.properties.getProperty(`${name}/0`)) ?? '';
  }

  /** Remembers all of these texts or, if that fails, none; what has other names stays. */
  set(texts: Readonly<Record<string, string>>): void {
    const pieces: Record<string, string> = {};
    for (const [name, text] of Object.entries(texts)) {
      const count = Math.max(1, Math.ceil(text.length / PIECE));
      pieces[name] = String(count);
      for (let index = 0; index < count; index += 1) {
        pieces[`${name}/${index}`] = text.slice(index * PIECE, (index + 1) * PIECE);
      }
    }
    repeat(() => this.properties.setProperties(pieces));
  }
}
