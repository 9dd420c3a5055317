// The messages that scripts sent; nothing of it has left the machine.
import { html } from 'hono/html';
import type { MailRecord } from '../../files/stateFile';
import type { Workspace } from '../../workspace';
import type { Html, PageOptions } from '../shell/page';
import { counted, lines, moment } from '../shell/text';

export function outboxPage({ state: { outbox } }: Workspace): PageOptions {
  return {
    title: 'Outbox',
    place: 'outbox',
    body: html`<main class="wide">
      <h1>Outbox</h1>
      <p class="note">What scripts have sent by e-mail. Nothing here has left this machine.</p>
      ${outbox.length === 0 ? html`<p class="card empty">No message yet.</p>` : outbox.map(message).reverse()}
    </main>`,
  };
}

function message(mail: MailRecord): Html {
  const { sent, from, name, to, cc, bcc, replyTo, subject, body, htmlBody, attachments } = mail;
  const people: readonly (readonly [string, string])[] = [
    ['From', name === '' ? from : `${name} (${from})`],
    ['To', to.join(', ')],
    ['Cc', cc.join(', ')],
    ['Bcc', bcc.join(', ')],
    ['Reply to', replyTo],
    ['Attached', attachments.map(attachment).join(', ')],
  ];
  return html`<article class="card">
    <h2>${subject || 'No subject'}</h2>
    <p class="note">${moment(sent)}</p>
    <dl>
      ${people
        .filter(([, value]) => value !== '')
        .map(
          ([word, value]) =>
            html`<div>
              <dt>${word}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>
    <div class="text">${lines(body)}</div>
    ${
      htmlBody === ''
        ? ''
        : html`<details>
            <summary>Its HTML version, as text</summary>
            <pre>${htmlBody}</pre>
          </details>`
    }
  </article>`;
}

const attachment = ({ name, contentType, bytes }: MailRecord['attachments'][number]): string =>
  `${name} (${contentType}, ${counted(bytes, 'byte')})`;
