// What the calibration's page is made of beside plain elements: buttons, drawings, numbers with their nouns.
import { made } from '../shared/elements';

const SVG = 'http://www.w3.org/2000/svg';

/** A new button that does something. */
export function button(text: string, className: string, press: () => void): HTMLButtonElement {
  const created = made('button', text, className);
  created.type = 'button';
  created.addEventListener('click', press);
  return created;
}

/** A new part of a drawing. */
export function drawn<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
  ...children: Node[]
): SVGElementTagNameMap[K] {
  const created = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, String(value));
  created.append(...children);
  return created;
}

/** Numbers with their noun: `1 item`, `2 items`. */
export const counted = (count: number, noun: string): string =>
  String(count) + ' ' + noun + (count === 1 ? '' : 's');
