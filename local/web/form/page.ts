// The form that a participant fills in: every page of it in one document, shown one at a time where scripts run.
import { html, raw } from 'hono/html';
import type { FormFile } from '../../files/formFile';
import { isQuestion, type ChoiceItemData, type Navigation, type ResponseData } from '../../files/formParts';
import { pagesOf, type Page } from '../../responses/pages';
import { EMAIL_FIELD, RESPONSE_FIELD, type Fields } from '../../server/formFields';
import type { Refusal } from '../../submission';
import type { Html, PageOptions } from '../shell/page';
import { moment, paragraphs } from '../shell/text';
import { error, question, requiredMark, sectionHeader } from './questions';

/** What the form shows beside its questions. */
export interface Shown {
  readonly fields: Fields;
  /** The response that is being edited. */
  readonly earlier: ResponseData | null;
  readonly refusals: readonly Refusal[];
  /** What was typed for questions that are gone. */
  readonly lost: readonly string[];
}

export function formPage(form: FormFile, shown: Shown): PageOptions {
  const { settings } = form;
  const title = settings.title || form.name;
  const pages = pagesOf(form);
  const action = `/forms/${form.id}${shown.earlier ? `?edit2=${encodeURIComponent(shown.earlier.id)}` : ''}`;
  const id = shown.fields.get(RESPONSE_FIELD)?.[0] ?? form.newResponseId();
  const first = firstPage(pages, shown.refusals);
  const asked = form.items.some((item) => isQuestion(item) && item.required) || settings.collectEmail;
  return {
    title,
    bundle: 'form',
    file: { icon: 'form', name: form.name },
    body: html`<main class="form">
      <header class="card cover">
        <h1>${title}</h1>
        ${
          shown.earlier
            ? html`<p>
                <strong>You are editing your answers</strong> of ${moment(shown.earlier.timestamp)}.
              </p>`
            : ''
        }
        ${asked ? html`<p class="note">Questions marked with${requiredMark} need an answer.</p>` : ''}
        <p class="note" id="draft" role="status"></p>
      </header>
      ${notices(shown)} ${drafts}
      <form
        method="post"
        action="${action}"
        novalidate
        data-draft="${draftKey(form.id, shown.earlier)}"
        data-fresh="${String(shown.refusals.length === 0 && shown.lost.length === 0)}"
      >
        <input type="hidden" name="${RESPONSE_FIELD}" value="${id}" />
        ${pages.map((page, index) => section(form, page, index, index === first, shown))}
        <div class="foot">
          ${
            settings.progressBar && pages.length > 1
              ? html`<div class="progress" hidden>
                  <progress max="${pages.length}" value="1" aria-label="Progress"></progress>
                  <span>Page 1 of ${pages.length}</span>
                </div>`
              : ''
          }
          <div class="buttons">
            <button type="button" data-go="back" hidden>Back</button>
            <button type="button" data-go="next" class="primary" hidden>Next</button>
            <button class="primary" data-go="submit">Submit</button>
            <button type="button" data-go="clear" class="plain" hidden>Clear form</button>
          </div>
        </div>
      </form>
    </main>`,
  };
}

/** What the browser's own drafts need room for: what a draft holds that the form does not ask, and which there are. */
const drafts = html`<div class="card problem" id="orphans" role="alert" hidden>
    <h2>The form has changed since you answered</h2>
    <p>Something that you answered is not asked any more. This is what you gave there:</p>
    <pre></pre>
    <p>It stays in your draft, and is not sent. If it belongs elsewhere, copy it from here.</p>
  </div>
  <section class="card" id="drafts" aria-labelledby="drafts-title" hidden>
    <h2 id="drafts-title">This browser keeps answers that were not sent</h2>
    <p>They come from another window. Go on with them only if they are yours.</p>
    <ul></ul>
    <p class="buttons"><button type="button" data-go="anew">Start anew</button></p>
  </section>`;

/** What the names have in common under which the browser keeps drafts of a form, or of a response that is edited. */
export const draftKey = (form: string, earlier: ResponseData | null): string =>
  earlier ? `calibrate:draft:${form}:${earlier.id}` : `calibrate:draft:${form}`;

function firstPage(pages: readonly Page[], refusals: readonly Refusal[]): number {
  if (refusals.some(({ itemId }) => itemId === null)) return 0;
  const faulty = new Set(refusals.map(({ itemId }) => itemId));
  return Math.max(
    0,
    pages.findIndex(({ items }) => items.some(({ id }) => faulty.has(id))),
  );
}

function notices({ refusals, lost }: Shown): Html {
  const named = refusals.map(({ itemId, title, message }) => {
    const target = `q${itemId ?? 'email'}`;
    return html`<li><a href="#${target}">${title || 'Untitled question'}</a>: ${message}</li>`;
  });
  const faults = html`<div class="card problem" id="faults" tabindex="-1">
    <h2>${refusals.length === 1 ? 'One answer needs' : 'Some answers need'} another look</h2>
    <p>Nothing has been sent yet; what you typed is still here.</p>
    <ul>
      ${named}
    </ul>
  </div>`;
  const gone = html`<div class="card problem" role="alert">
    <h2>The form has changed while you answered</h2>
    <p>Nothing has been sent yet. A question that you answered is gone; this is what you typed there:</p>
    <pre>${lost.join('\n\n')}</pre>
    <p>Please look at your other answers, then submit again.</p>
  </div>`;
  return html`${refusals.length > 0 ? faults : ''} ${lost.length > 0 ? gone : ''}`;
}

function section(form: FormFile, page: Page, index: number, isCurrent: boolean, shown: Shown): Html {
  const pages = pagesOf(form);
  const after = pages[index + 1]?.opening?.navigation;
  const next = index + 1 < pages.length ? (target(pages, index, after) ?? `${index + 1}`) : 'submit';
  const heading = page.opening ?? { title: form.settings.title || form.name, helpText: '' };
  return html`<section
    class="page"
    data-page="${index}"
    data-next="${next}"
    ${isCurrent ? raw('data-current') : ''}
    aria-label="${heading.title || `Page ${index + 1}`}"
    tabindex="-1"
  >
    ${
      page.opening
        ? html`<div class="card words">
            <h2>${page.opening.title}</h2>
            ${paragraphs(page.opening.helpText)}
          </div>`
        : html`${
            form.settings.description === ''
              ? ''
              : html`<div class="card words">${paragraphs(form.settings.description)}</div>`
          }
          ${asksForAddress(form) ? address(form, shown) : ''}`
    }
    ${page.items.map((item) => {
      if (item.type === 'SECTION_HEADER') return sectionHeader(item);
      if (!isQuestion(item)) return '';
      const refusal = shown.refusals.find(({ itemId }) => itemId === item.id)?.message;
      const leadsTo = (each: ChoiceItemData, choice: number) =>
        target(pages, index, each.choices[choice]?.navigation ?? undefined);
      return question(item, { fields: shown.fields, refusal, leadsTo });
    })}
  </section>`;
}

/** Where a navigation leads from a page: a page's number or `submit`; undefined where it says nothing. */
function target(
  pages: readonly Page[],
  from: number,
  navigation: Navigation | undefined,
): string | undefined {
  switch (navigation?.type) {
    case 'SUBMIT':
      return 'submit';
    case 'RESTART':
      return '0';
    case 'GO_TO_PAGE': {
      const at = pages.findIndex(({ opening }) => opening?.id === navigation.page);
      return at >= 0 ? `${at}` : undefined;
    }
    case 'CONTINUE':
      return from + 1 < pages.length ? `${from + 1}` : 'submit';
    default:
      return undefined;
  }
}

const asksForAddress = ({ settings: { collectEmail, limitOneResponse } }: FormFile): boolean =>
  collectEmail || limitOneResponse;

/** What stands in for being signed in to Google. */
function address({ settings: { collectEmail } }: FormFile, { fields, refusals }: Shown): Html {
  const refusal = refusals.find(({ itemId }) => itemId === null)?.message;
  const use = collectEmail ? 'The form keeps it with your answers' : 'The form takes one response a person';
  return html`<div class="card question" id="qemail" data-item="email" data-required>
    <label for="femail">Email${requiredMark}</label>
    <div class="help" id="hemail">${use}. On Google you would be signed in; here you say who you are.</div>
    <input
      id="femail"
      type="email"
      name="${EMAIL_FIELD}"
      autocomplete="email"
      value="${fields.get(EMAIL_FIELD)?.[0] ?? ''}"
      data-rule="${JSON.stringify({ rule: { kind: 'TextIsEmail' }, helpText: '' })}"
      aria-required="true"
      aria-describedby="hemail eemail"
      aria-invalid="${String(refusal !== undefined)}"
    />
    ${error('email', refusal)}
  </div>`;
}
