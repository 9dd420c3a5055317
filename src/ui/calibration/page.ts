// The parts of the calibration's page: finding them, making new ones, and filling them with text that is never HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** The element, which the page is known to have. */
export function element<E extends Element>(selector: string, type: abstract new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error('The calibration lacks ' + selector + '.');
  return found;
}

/** A new element with a text. */
export function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  created.textContent = text;
  if (className !== '') created.className = className;
  return created;
}

/** A new element around others. */
export function around<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const created = made(tag, '', className);
  created.append(...children);
  return created;
}

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

/** Says what happened, where screen readers notice it. */
export function say(message: string, failed = false): void {
  const status = element('#status', HTMLElement);
  status.textContent = message;
  status.classList.toggle('failed', failed);
}

/** Numbers with their noun: `1 item`, `2 items`. */
export const counted = (count: number, noun: string): string =>
  String(count) + ' ' + noun + (count === 1 ? '' : 's');
