// Asks for one text in a small dialog of the page's own.
import { made } from './elements';

/** @returns what was typed; null where the person would rather not */
export function ask(title: string, label: string, value: string): Promise<string | null> {
  const input = made('input', { id: 'asked', value, maxlength: '100', autocomplete: 'off' });
  const cancel = made('button', { type: 'button' }, 'Cancel');
  const dialog = made(
    'dialog',
    { class: 'ask', 'aria-label': title },
    made(
      'form',
      { method: 'dialog' },
      made('h2', {}, title),
      made('label', { for: 'asked' }, label),
      input,
      made('div', { class: 'buttons' }, made('button', { class: 'primary', value: 'ok' }, 'OK'), cancel),
    ),
  );
  document.body.append(dialog);
  cancel.addEventListener('click', () => dialog.close());
  dialog.showModal();
  input.select();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const answer = dialog.returnValue === 'ok' ? input.value.trim() : '';
      dialog.remove();
      resolve(answer === '' ? null : answer);
    });
  });
}
