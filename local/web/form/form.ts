// The form in the browser: one page at a time, checked before the next, with a draft kept until it is submitted.
import './form.css';
import { keepClosedDraft } from './closedDraft';
import { discardSubmitted, Draft } from './draft';
import { offerDrafts } from './offeredDrafts';
import { Pages } from './pages';

const form = document.querySelector<HTMLFormElement>('main.form > form');
if (form) fillIn(form);
discardSubmitted();
keepClosedDraft();

function fillIn(element: HTMLFormElement): void {
  const status = document.querySelector<HTMLElement>('#draft');
  const draft = new Draft(element, (sentence) => {
    if (status) status.textContent = sentence;
  });
  const pages = new Pages(element);
  // After a refusal the page already holds what was typed last.
  if (element.dataset.fresh !== 'true') draft.setAside();
  else if (draft.restore()) showRestored(element, draft);
  else
    offerDrafts(draft, (isRestored) => {
      if (isRestored) showRestored(element, draft);
      pages.refresh();
    });
  pages.start();
  element.addEventListener('input', () => draft.keepSoon());
  window.addEventListener('pagehide', () => draft.keepNow());
  element.addEventListener('submit', (event) => {
    if (!pages.maySubmit()) {
      event.preventDefault();
      return;
    }
    draft.keep();
    if (element.dataset.sent) event.preventDefault();
    element.dataset.sent = 'yes';
    pages.setSending(true);
  });
  // A page that the browser brings back from its memory can send again: as a change of the same response.
  window.addEventListener('pageshow', () => {
    delete element.dataset.sent;
    pages.setSending(false);
  });
  const clear = element.querySelector<HTMLButtonElement>('[data-go=clear]');
  clear?.addEventListener('click', () => {
    draft.forget();
    window.location.reload();
  });
}

/** What the form shows beside a draft in its fields: what has no place there, and the way to a form without it. */
function showRestored(element: HTMLFormElement, draft: Draft): void {
  const orphans = document.querySelector<HTMLElement>('#orphans');
  const text = orphans?.querySelector('pre');
  if (orphans && text) {
    text.textContent = draft.lost.join('\n\n');
    orphans.hidden = draft.lost.length === 0;
  }
  const clear = element.querySelector<HTMLElement>('[data-go=clear]');
  if (clear) clear.hidden = false;
}
