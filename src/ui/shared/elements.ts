// What the pages' scripts have in common: finding elements, and making new ones with text that is never read as HTML.

/** The element, which the page is known to have. */
export function element<E extends Element>(selector: string, type: abstract new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error('The page lacks ' + selector + '.');
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
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = made(tag, '', className);
  created.append(...children);
  return created;
}

/** Says what happened in the page's status, where screen readers notice it. */
export function say(message: string, failed = false): void {
  const status = element('#status', HTMLElement);
  status.textContent = message;
  status.classList.toggle('failed', failed);
}
