// What the page checks by itself before it goes on; the server checks everything again.
import type { TextValidationData } from '../../files/formParts';
import { textFault } from '../../responses/textRules';

/** Shows what is wrong at each question of a page. @returns the first control at fault. */
export function firstFault(page: HTMLElement): HTMLElement | null {
  let first: HTMLElement | null = null;
  for (const question of page.querySelectorAll<HTMLElement>('.question')) {
    const fault = faultOf(question);
    showFault(question, fault);
    if (fault !== null) first ??= controlOf(question);
  }
  return first;
}

/** Takes the message away once the question is answered. */
export function recheck(question: HTMLElement): void {
  const shown = question.querySelector<HTMLElement>('.error');
  if (shown && !shown.hidden && faultOf(question) === null) showFault(question, null);
}

function faultOf(question: HTMLElement): string | null {
  const text = question.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-rule]');
  const answered = isAnswered(question);
  if (question.dataset.required !== undefined && !answered) return 'This is a required question';
  const rule = text?.dataset.rule;
  // The server wrote it from the form's own data.
  return text && rule ? textFault(JSON.parse(rule) as TextValidationData, text.value) : null;
}

function isAnswered(question: HTMLElement): boolean {
  const rows = question.querySelectorAll('table.grid tbody tr');
  if (rows.length > 0) return [...rows].every((row) => row.querySelector('input:checked') !== null);
  const chosen = question.querySelector<HTMLInputElement>('input:checked');
  if (question.querySelector('input[type=radio], input[type=checkbox]')) {
    const other = chosen?.closest('.other')?.querySelector<HTMLInputElement>('input[type=text]');
    return chosen !== null && (!other || other.value.trim() !== '');
  }
  const control = question.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input, select, textarea',
  );
  return control !== null && control.value.trim() !== '';
}

function showFault(question: HTMLElement, fault: string | null): void {
  const shown = question.querySelector<HTMLElement>('.error');
  if (!shown) return;
  shown.textContent = fault ?? '';
  shown.hidden = fault === null;
  const marked = question.matches('[role=radiogroup]')
    ? question
    : question.querySelector('[aria-describedby]:not(fieldset)');
  marked?.setAttribute('aria-invalid', String(fault !== null));
}

/** The control of a question that takes the focus. */
export function controlOf(question: HTMLElement): HTMLElement | null {
  return question.querySelector<HTMLElement>('input:checked, input, select, textarea');
}
