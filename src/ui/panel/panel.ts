// The panel's behaviour: one action at a time, its progress, and what it has to say.
import type { FormProgress } from '../../actions/createAssessmentForm';
import { ACTIONS, type Action, type Done } from './actions';
import { buttons, say } from './page';
import { element } from '../shared/elements';
import { call } from '../shared/server';
import { show } from './show';

/** Does what a button says; `tell` says meanwhile how far it is. */
type Work = (tell: (message: string) => void) => Promise<Done>;

const WORK: Readonly<Record<Action, Work>> = {
  ...ACTIONS,
  createForm,
  addMissingQuestions: () =>
    call('addMissingQuestions').then((progress) => ({ message: showForm(progress) })),
};

let next: Action = 'setUpProject';

/** Takes step after step until the form is finished. */
async function createForm(tell: (message: string) => void): Promise<Done> {
  for (;;) {
    const progress = await call('createAssessmentFormStep');
    const message = showForm(progress);
    if (progress.finished) return { message };
    tell(message);
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

/**
 * Does something with every button locked, says what came of it where it was pressed, and shows where the project
 * stands now. `from` is the button; null where none was pressed.
 */
async function busily(work: Work, from: HTMLElement | null): Promise<void> {
  const back = focusAgain(from);
  buttons().forEach((button) => (button.disabled = true));
  say('Working …', false, from);
  const [{ message, isElsewhere }, failed] = await outcomeOf(() => work((text) => say(text, false, from)));
  say(message, failed, from);
  const [refreshed, refreshFailed] = isElsewhere ? [NOTHING, false] : await outcomeOf(refresh);
  buttons().forEach((button) => (button.disabled = false));
  element('#progress', HTMLProgressElement).hidden = true;
  if (isElsewhere) offerRefresh();
  if (refreshFailed) say(message === '' ? refreshed.message : message + ' ' + refreshed.message, true, from);
  back();
}

const NOTHING: Done = { message: '' };

async function outcomeOf(work: () => Promise<Done>): Promise<readonly [done: Done, failed: boolean]> {
  try {
    return [await work(), false];
  } catch (error) {
    return [{ message: error instanceof Error ? error.message : String(error) }, true];
  }
}

async function refresh(): Promise<Done> {
  const state = await call('readPanel');
  next = state.next.action;
  show(
    state,
    (key, from) => void busily(() => call('showTab', key), from),
    (action, from) => void busily(WORK[action], from),
  );
  return NOTHING;
}

/** What comes next depends on work elsewhere: once that is done, the panel is to be read again. */
function offerRefresh(): void {
  next = 'refreshPanel';
  element('#next', HTMLButtonElement).textContent = 'Refresh the panel';
}

/** Gives the keyboard back to the button that was pressed, or, where it is gone, to the part it stood in. */
function focusAgain(from: HTMLElement | null): () => void {
  const part = from?.closest('[data-part]') ?? null;
  const does = from?.dataset.does ?? '';
  return () => {
    if (from === null || document.activeElement !== document.body) return;
    const again = part?.querySelector('[data-does="' + does + '"]') ?? part?.querySelector('summary') ?? from;
    if (again instanceof HTMLElement) again.focus();
  };
}

const isAction = (name: string): name is Action => name in WORK;

const main = element('#next', HTMLButtonElement);
main.addEventListener('click', () => void busily(WORK[next], main));
for (const button of buttons()) {
  const name = button.dataset.call ?? '';
  if (isAction(name)) button.addEventListener('click', () => void busily(WORK[name], button));
}
const start = document.body.dataset.start ?? '';
void busily(isAction(start) ? WORK[start] : WORK.refreshPanel, null);
