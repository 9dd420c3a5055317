// Where a form takes no answers: shows the draft that this window still has, else all of this browser's, and copies it.
import { Drafts, typedIn } from './drafts';

export function keepClosedDraft(): void {
  const closed = document.querySelector<HTMLElement>('#closed');
  const kept = document.querySelector<HTMLElement>('#kept');
  const text = kept?.querySelector('textarea');
  if (!closed || !kept || !text) return;
  if (kept.hidden) {
    const drafts = new Drafts(closed.dataset.draft ?? '');
    const shown = drafts.own ? [drafts.own] : drafts.others;
    text.value = shown.map(({ fields }) => typedIn(fields).join('\n\n')).join('\n\n\n');
    kept.hidden = text.value === '';
  }
  const copy = kept.querySelector<HTMLButtonElement>('#copy');
  const copied = kept.querySelector('#copied');
  if (!copy || !copied) return;
  copy.hidden = false;
  copy.addEventListener('click', () => {
    text.select();
    navigator.clipboard.writeText(text.value).then(
      () => (copied.textContent = 'Copied.'),
      () =>
        (copied.textContent = 'The browser does not allow it; the text is selected, so copy it by keyboard.'),
    );
  });
}
