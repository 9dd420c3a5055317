// Plain text as HTML: paragraphs, line breaks and links, and moments in words.
import { html } from 'hono/html';
import { localAddress } from '../../server/links';
import type { Html } from './page';

/** A text with its web addresses as links, and its line breaks. */
export function lines(text: string): Html {
  const rows = text.split(/\r\n|\r|\n/).map(linked);
  return html`${rows.map((row, index) => (index === 0 ? row : html`<br />${row}`))}`;
}

/** A text whose paragraphs are parted by empty lines; nothing for an empty text. */
export function paragraphs(text: string): Html {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return html`${parts.map((part) => html`<p>${lines(part.trim())}</p>`)}`;
}

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/;

function linked(text: string): Html {
  const pieces = text.split(ADDRESS);
  return html`${pieces.map((piece, index) => {
    const address = index % 2 === 1 ? localAddress(piece) : null;
    return address === null ? piece : html`<a href="${address}">${piece}</a>`;
  })}`;
}

/** A moment in milliseconds since 1970, as this machine's calendar and clock show it. */
export function moment(time: number): Html {
  const words = new Date(time).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
  return html`<time datetime="${new Date(time).toISOString()}">${words}</time>`;
}

/** `1 answer`, `2 answers`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
