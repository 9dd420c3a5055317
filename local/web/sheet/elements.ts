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

/** @throws Error where the page lacks it. */
export function found<E extends Element>(selector: string, type: abstract new () => E): E {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The page lacks ${selector}.`);
}
