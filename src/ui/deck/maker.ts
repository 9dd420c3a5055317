// Makes the .pptx of a deck: walks its slides and writes each with PptxGenJS.
import PptxGenJS from 'pptxgenjs';
import type { Deck } from '../../model/documents/slide';
import { defineMasters } from './masters';
import { finished } from './package';
import { addSlide } from './slides';

/** The file's bytes in base64, the same whenever and wherever it is made. */
export async function make(deck: Deck): Promise<string> {
  const presentation = new PptxGenJS();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  defineMasters(presentation);
  for (const slide of deck.slides) addSlide(presentation, slide);
  const bytes = await presentation.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('The deck could not be made.');
  return finished(bytes, deck.title);
}
