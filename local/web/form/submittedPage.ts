// What a participant sees after submitting: the form's confirmation and the way back to their answers.
import { html } from 'hono/html';
import type { FormFile } from '../../files/formFile';
import type { ResponseData } from '../../files/formParts';
import type { PageOptions } from '../shell/page';
import { paragraphs } from '../shell/text';
import { draftKey } from './page';

export function submittedPage(form: FormFile, response: ResponseData): PageOptions {
  const { title, confirmationMessage, allowResponseEdits, showLinkToRespondAgain } = form.settings;
  const edit = `/forms/${form.id}?edit2=${encodeURIComponent(response.id)}`;
  return {
    title: title || form.name,
    bundle: 'form',
    file: { icon: 'form', name: form.name },
    body: html`<main class="form">
      <div
        class="card cover"
        id="submitted"
        data-response="${response.id}"
        data-draft="${draftKey(form.id, null)}"
        data-edit-draft="${draftKey(form.id, response)}"
      >
        <h1>${title || form.name}</h1>
        ${paragraphs(confirmationMessage || 'Your response has been recorded.')}
        <p class="links">
          ${allowResponseEdits ? html`<a href="${edit}">Edit your response</a>` : ''}
          ${showLinkToRespondAgain ? html`<a href="/forms/${form.id}">Submit another response</a>` : ''}
        </p>
      </div>
    </main>`,
  };
}
