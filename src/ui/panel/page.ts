// The parts of the panel's page that come again: marks, links and messages.
import { element, made } from '../shared/elements';

export const buttons = (): HTMLButtonElement[] => Array.from(document.querySelectorAll('button'));

/** The sign beside a step, for whoever sees it; what it means is said in words too. */
export function markOf(): HTMLElement {
  const mark = made('span', '', 'mark');
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

/** Shows a tab of the spreadsheet; `from` is what was pressed. */
export type OpenTab = (key: string, from: HTMLElement) => void;

/** A button that looks like a link and shows a tab. */
export function tabLink(key: string, name: string, open: OpenTab): HTMLButtonElement {
  const button = made('button', name, 'link');
  button.type = 'button';
  button.addEventListener('click', () => open(key, button));
  return button;
}

/**
 * Says what happened, where screen readers notice it: in the part of the page that `from` stands in, else in the
 * page's main status. What was said before, wherever that was, is taken back.
 */
export function say(message: string, failed = false, from: Element | null = null): void {
  const part = from?.closest('[data-part], #who, #more, section:has(#links)');
  const main = element('#status', HTMLElement);
  const here = part?.querySelector('.status') ?? main;
  const places = [main, ...Array.from(document.querySelectorAll('.status'))];
  for (const status of new Set(places)) {
    status.replaceChildren(...(status === here ? withLinks(message) : []));
    status.classList.toggle('failed', status === here && failed);
  }
}

/** A message in which each address is a link that says what it leads to. */
function withLinks(message: string): (Node | string)[] {
  return message.split(/(https:\/\/\S+)/).map((text, index) => (index % 2 === 0 ? text : link('open', text)));
}

/** A link to an address of Google; anything else is only its name. */
export function link(name: string, url: string): HTMLElement {
  if (!url.startsWith('https://')) return made('span', name);
  const anchor = made('a', name);
  anchor.href = url;
  return anchor;
}
