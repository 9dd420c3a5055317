// The form in the browser: one page at a time, checked before the next, with a draft kept until it is submitted.
import './form.css';
import { keepClosedDraft } from './closedDraft';
import { discardSubmitted, Draft } from './draft';
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
  if (element.dataset.fresh === 'true' && draft.restore()) offerClearing(element);
  pages.start();
  element.addEventListener('input', () => draft.keepSoon());
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

function offerClearing(element: HTMLFormElement): void {
  const clear = element.querySelector<HTMLElement>('[data-go=clear]');
  if (clear) clear.hidden = false;
}
