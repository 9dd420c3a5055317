// The panel's behaviour: one action at a time, its progress, and what it has to say.
import type { FormProgress } from '../../actions/createAssessmentForm';
import { call } from './server';

const ACTIONS: Readonly<Record<string, () => Promise<string>>> = {
  setUpProject: () => call('setUpProject').then(({ message }) => message),
  createForm,
  addMissingQuestions: () => call('addMissingQuestions').then(showForm),
  recompute: () => call('recompute').then(({ message }) => message),
  createActionPlan: () => call('createActionPlan').then(({ message }) => message),
};

/** Takes step after step until the form is finished. */
async function createForm(): Promise<string> {
  for (;;) {
    const progress = await call('createAssessmentFormStep');
    const message = showForm(progress);
    if (progress.finished) return message;
    say(message, false);
  }
}

function showForm({ message, done, total, missing, finished }: FormProgress): string {
  const bar = element('progress', HTMLProgressElement);
  bar.hidden = finished;
  bar.max = Math.max(1, total);
  bar.value = done;
  element('[data-call="addMissingQuestions"]', HTMLButtonElement).hidden = missing === 0;
  return total > 0 && !finished ? message + ' ' + String(done) + ' of ' + String(total) + ' items.' : message;
}

async function run(name: string): Promise<void> {
  const action = ACTIONS[name];
  if (!action) return;
  buttons().forEach((button) => (button.disabled = true));
  say('Working …', false);
  try {
    say(await action(), false);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
  }
  buttons().forEach((button) => (button.disabled = false));
}

function say(message: string, failed: boolean): void {
  const status = element('#status', HTMLElement);
  status.textContent = message;
  status.classList.toggle('failed', failed);
}

function element<E extends Element>(selector: string, type: abstract new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error('The panel lacks ' + selector + '.');
  return found;
}

const buttons = (): HTMLButtonElement[] => Array.from(document.querySelectorAll('button'));

for (const button of buttons()) {
  button.addEventListener('click', () => void run(button.dataset.call ?? ''));
}
void run(document.body.dataset.start ?? '');
