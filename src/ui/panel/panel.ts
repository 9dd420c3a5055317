// The panel's behaviour: one action at a time, its progress, and what it has to say.
import type { FormProgress } from '../../actions/createAssessmentForm';
import type { NextAction } from '../../model/steps';
import { buttons, element, say } from './page';
import { call } from './server';
import { show } from './show';

type Action = NextAction | 'addMissingQuestions' | 'addTeamAsResponders' | 'takeOver';

const ACTIONS: Readonly<Record<Action, () => Promise<string>>> = {
  setUpProject: () => call('setUpProject').then(({ message }) => message),
  createForm,
  addMissingQuestions: () => call('addMissingQuestions').then(showForm),
  addTeamAsResponders: () => call('addTeamAsResponders').then(({ message }) => message),
  confirmWhoCanAnswer: () => call('confirmWhoCanAnswer').then(({ message }) => message),
  recompute: () => call('recompute').then(({ message }) => message),
  createActionPlan: () => call('createActionPlan').then(({ message }) => message),
  takeOver: () => call('takeOver').then(({ message }) => message),
};

let next: NextAction = 'setUpProject';

/** Takes step after step until the form is finished. */
async function createForm(): Promise<string> {
  for (;;) {
    const progress = await call('createAssessmentFormStep');
    const message = showForm(progress);
    if (progress.finished) return message;
    say(message);
  }
}

function showForm({ message, done, total, missing, finished }: FormProgress): string {
  const bar = element('#progress', HTMLProgressElement);
  bar.hidden = finished;
  bar.max = Math.max(1, total);
  bar.value = done;
  element('[data-call="addMissingQuestions"]', HTMLButtonElement).hidden = missing === 0;
  return total > 0 && !finished ? message + ' ' + String(done) + ' of ' + String(total) + ' items.' : message;
}

/** Does something with every button locked, says what came of it, and shows where the project stands now. */
async function busily(work: () => Promise<string>): Promise<void> {
  buttons().forEach((button) => (button.disabled = true));
  say('Working …');
  const [message, failed] = await outcomeOf(work);
  const [refreshed, refreshFailed] = await outcomeOf(refresh);
  buttons().forEach((button) => (button.disabled = false));
  element('#progress', HTMLProgressElement).hidden = true;
  say(message === '' ? refreshed : message, failed || refreshFailed);
}

async function outcomeOf(work: () => Promise<string>): Promise<readonly [message: string, failed: boolean]> {
  try {
    return [await work(), false];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error), true];
  }
}

async function refresh(): Promise<string> {
  const state = await call('readPanel');
  next = state.next.action;
  show(state, (key) => void busily(() => call('showTab', key).then(({ message }) => message)));
  return '';
}

const isAction = (name: string): name is Action => name in ACTIONS;

element('#next', HTMLButtonElement).addEventListener('click', () => void busily(ACTIONS[next]));
for (const button of buttons()) {
  const name = button.dataset.call ?? '';
  if (isAction(name)) button.addEventListener('click', () => void busily(ACTIONS[name]));
}
const start = document.body.dataset.start ?? '';
void busily(isAction(start) ? ACTIONS[start] : () => Promise.resolve(''));
