// Makes and finds elements; texts are never read as HTML.

type Props = Readonly<Record<string, string | boolean | EventListener>>;

/** A new element. Properties whose names begin with `on` listen; false leaves an attribute out. */
export function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice('on'.length), value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A button that closes something, with a cross that is drawn since not every font has one. */
export function closeButton(name: string, close: () => void): HTMLButtonElement {
  const cross = document.createElementNS(SVG, 'svg');
  for (const [attribute, value] of Object.entries({
    class: 'cross',
    viewBox: '0 0 14 14',
    'aria-hidden': 'true',
  }))
    cross.setAttribute(attribute, value);
  const lines = document.createElementNS(SVG, 'path');
  lines.setAttribute('d', 'M2 2l10 10M12 2L2 12');
  cross.append(lines);
  return made('button', { type: 'button', class: 'plain', 'aria-label': name, onclick: close }, cross);
}

/** @throws Error where the page lacks it. */
export function found<E extends Element>(selector: string, type: abstract new () => E): E {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The page lacks ${selector}.`);
}
