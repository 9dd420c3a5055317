// Elements without white space between their tags and what is in them, which an editable text would show.
import { html, raw } from 'hono/html';
import type { Html } from '../shell/page';

/** An element; attributes that are undefined or empty are left out, and their values are escaped. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly (Html | string)[]
): Html {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '');
  const written = given.map(([name, value]) => html` ${raw(name)}="${value}"`);
  const start = html`${raw(`<${tag}`)}${written}${raw('>')}`;
  return html`${start}${content}${raw(`</${tag}>`)}`;
}
