// The parts of the panel's page: finding them, and filling them with text that is never read as HTML.

/** The element, which the page is known to have. */
export function element<E extends Element>(selector: string, type: abstract new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error('The panel lacks ' + selector + '.');
  return found;
}

export const buttons = (): HTMLButtonElement[] => Array.from(document.querySelectorAll('button'));

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

/** A list item around elements. */
export function listItem(className: string, ...children: Node[]): HTMLLIElement {
  const item = made('li', '', className);
  item.append(...children);
  return item;
}

/** Says what happened, where screen readers notice it. */
export function say(message: string, failed = false): void {
  const status = element('#status', HTMLElement);
  status.textContent = message;
  status.classList.toggle('failed', failed);
}
