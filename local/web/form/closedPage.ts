// What is shown in place of a form that takes no answers: why, and what was typed, to be copied.
import { html, raw } from 'hono/html';
import type { FormFile } from '../../files/formFile';
import type { PageOptions } from '../shell/page';
import { paragraphs } from '../shell/text';
import { draftKey } from './page';

/**
 * @param reason What the form says.
 * @param typed What the participant had typed, where they had just submitted.
 */
export function closedPage(form: FormFile, reason: string, typed = ''): PageOptions {
  const title = form.settings.title || form.name;
  return {
    title,
    bundle: 'form',
    file: { icon: 'form', name: form.name },
    body: html`<main class="form">
      <div class="card cover" id="closed" data-draft="${draftKey(form.id, null)}">
        <h1>${title}</h1>
        <div ${typed === '' ? '' : raw('role="alert"')}>${paragraphs(reason)}</div>
      </div>
      <section class="card" id="kept" aria-labelledby="kept-title" ${typed === '' ? raw('hidden') : ''}>
        <h2 id="kept-title">What you typed is not lost</h2>
        <p id="kept-note">
          ${typed === '' ? 'It is' : 'Your answers were not sent. They are'} kept in this browser, and you can
          copy them from here.
        </p>
        <p>
          <textarea readonly rows="12" aria-labelledby="kept-title">${raw('\n')}${typed}</textarea>
        </p>
        <p class="buttons">
          <button type="button" id="copy" hidden>Copy</button>
          <span id="copied" role="status"></span>
        </p>
      </section>
    </main>`,
  };
}
