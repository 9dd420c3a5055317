// Where a form takes no answers: shows the draft that this browser still has, and copies it.
import { storedAt } from './draft';

/** Fields that say nothing to a person. */
const HIDDEN = /^__other_option__$/;

export function keepClosedDraft(): void {
  const closed = document.querySelector<HTMLElement>('#closed');
  const kept = document.querySelector<HTMLElement>('#kept');
  const text = kept?.querySelector('textarea');
  if (!closed || !kept || !text) return;
  const draft = storedAt(closed.dataset.draft ?? '');
  if (kept.hidden && draft) {
    text.value = draft.fields
      .map(([, value]) => value)
      .filter((value) => value.trim() !== '' && !HIDDEN.test(value))
      .join('\n\n');
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
