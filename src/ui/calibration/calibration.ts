// The calibration's behaviour: which part is shown, what is recorded, and that nothing typed is lost on the way.
import type { CalibrationItem, CalibrationView } from '../../actions/readCalibration';
import { busily, isBusy, sayFailure } from './busy';
import { levelText, overview } from './charts';
import { Clocks, showClock } from './clocks';
import { draftId, edit, held, newId, settle } from './drafts';
import { PARTS, showFrame, type Part } from './frame';
import { showItem, showStanding } from './itemView';
import { listenToKeys } from './keys';
import { leftText, showList, showOpen, showTake } from './lists';
import { nextInQueue, notePlace } from './queue';
import { element, say } from '../shared/elements';
import { recorderName, setUpRecorder } from './recorder';
import { call } from '../shared/server';

/** What is said when a change was recorded and another one was begun meanwhile. */
const KEPT = ' What you chose or typed meanwhile is still here: confirm it too.';

/** How often the clocks are remembered while nothing else is, in seconds. */
const REMEMBER_EVERY = 60;

let view: CalibrationView | null = null;
let part: Part = 'start';
let at = '';
let lastKept = 0;

const clocks = new Clocks(() => (part === 'item' ? at : ''));
const itemAt = (code: string): CalibrationItem | null =>
  view?.items.find((item) => item.code === code) ?? null;

/** Shows a part and puts the focus there; the screen of an item is filled anew. */
function show(next: Part): void {
  if (!view) return;
  part = view.session === 'open' ? next : 'start';
  fill();
  const item = itemAt(at);
  if (part === 'item' && item) showItem(item, view, choose);
  tick();
  (part === 'item' ? element('#title', HTMLElement) : element('main', HTMLElement)).focus();
}

/** Fills what follows from the project, and leaves alone what a person types. */
function fill(): void {
  if (!view) return;
  showFrame(view, part);
  element('#elements', HTMLElement).replaceChildren(...overview(view));
  showTake(view);
  showOpen(view, { bring, reopen });
  showList(view, { bring, reopen });
  const item = itemAt(at);
  if (item) showStanding(item, view);
  notePlace(view.queue, at, false);
  setUpRecorder(view.hasRecorder);
  clocks.run(view.session === 'open');
}

function tick(): void {
  document.querySelectorAll<HTMLElement>('.clock').forEach((clock, index) => {
    clock.hidden = part === 'start' || (index === 0 && part !== 'item');
  });
  if (!view || part === 'start') return;
  showClock('#itemClock', clocks.of(at), view.minutesPerItem);
  showClock('#sessionClock', clocks.seconds, view.minutesToCalibrate);
  if (clocks.seconds - lastKept >= REMEMBER_EVERY) keepPlace();
}

/**
 * Remembers where the team stands; what fails is said, since a closed laptop would lose it.
 * @param left the code of the item that was in front until now, whose clock stops; empty for none.
 */
function keepPlace(left = ''): void {
  lastKept = clocks.seconds;
  const code = part === 'item' ? at : '';
  const [itemSeconds, leftSeconds] = [clocks.of(code), clocks.of(left)];
  const sent = { code, seconds: clocks.seconds, itemSeconds, left, leftSeconds };
  call('keepCalibrationPlace', sent).catch(sayFailure);
}

function take(read: CalibrationView): void {
  view = read;
  clocks.setTo(read.seconds, read.spent);
  // Somebody else may have closed the calibration.
  if (read.session === 'open') fill();
  else show('start');
}

/** Goes to an item and remembers it. */
function bring({ code }: CalibrationItem): void {
  say('');
  leaveFor('item', code);
}

/** Shows a part, or an item, and remembers how long the one that is left was in front. */
function leaveFor(next: Part, code = at): void {
  const left = part === 'item' ? at : '';
  if (view && code !== at) notePlace(view.queue, code, true);
  at = code;
  show(next);
  if (left !== '' || part === 'item') keepPlace(left);
}

function move(step: 1 | -1): void {
  const item = itemAt(nextInQueue(view?.queue ?? [], at, step) ?? '');
  if (item) bring(item);
  else say(step === 1 ? 'That was the last item of the queue.' : 'This is the first item of the queue.');
}

function choose(level: number): void {
  const item = itemAt(at);
  if (!item || !view || level > view.levels.length) return;
  edit(item, { final: level });
  say('Chosen for ' + item.code + ': ' + levelText(level, view) + '. Confirm it with Enter.');
  showStanding(item, view);
}

function confirm(): void {
  const item = itemAt(at);
  if (!item) return;
  const draft = held(item);
  if (draft === null) return say('Nothing has changed since it was recorded.');
  if (draft.final === null) return say('Choose a final score first.', true);
  const { id, final, rationale, dissent, seen } = draft;
  change('recordDecision', item, { id, final, rationale, dissent, seen });
}

function undo(): void {
  const item = itemAt(at);
  if (item?.decision) takeBack('undoDecision', item);
  else say('There is nothing to undo.');
}

function takeBack(name: 'undoDecision' | 'reopenDecision', item: CalibrationItem): void {
  change(name, item, { id: newId(), seen: item.decision?.id ?? '' });
}

const reopen = (item: CalibrationItem): void => takeBack('reopenDecision', item);

/**
 * Changes the decision on an item. A change that came too late or failed leaves the draft, to be confirmed on purpose,
 * and one that went well what was chosen or typed meanwhile.
 */
function change(
  name: 'recordDecision' | 'undoDecision' | 'reopenDecision',
  { code, proposal }: CalibrationItem,
  fields: Readonly<Record<string, unknown>>,
): void {
  const recordedBy = recorderName();
  if (recordedBy === null) return;
  const begun = draftId(code);
  void busily('Recording …', async () => {
    const { accepted, standing, message } = await call(name, {
      ...fields,
      code,
      proposed: proposal?.level ?? 0,
      recordedBy,
    });
    // What stands in the lists follows from the whole project.
    const read = await call('readCalibration');
    const isKept = settle(code, accepted ? begun : null, standing?.id ?? '');
    take(read);
    const now = itemAt(code);
    if (!isKept && now && view && part === 'item' && at === code) showItem(now, view, choose);
    say(accepted && isKept ? message + KEPT : message, !accepted);
  });
}

function takeAll(): void {
  const codes = view?.take.map(({ code }) => code) ?? [];
  const recordedBy = recorderName();
  if (codes.length === 0 || recordedBy === null) return;
  void busily('Recording …', async () => {
    const { message } = await call('takeProposed', { id: newId(), codes, recordedBy });
    take(await call('readCalibration'));
    say(message);
  });
}

async function openSession(): Promise<void> {
  const { message, view: read } = await call('openCalibration');
  clocks.reset();
  lastKept = 0;
  take(read);
  resume();
  say(message);
}

async function closeSession(): Promise<void> {
  const { message, view: read } = await call('closeCalibration');
  take(read);
  say(message + leftText(read));
}

/** Shows what was in front when the page was closed, else the overview. */
function resume(): void {
  lastKept = clocks.seconds;
  at = view?.at ?? '';
  show(itemAt(at) ? 'item' : 'overview');
}

/** Nobody waits for this: a form that stayed closed is nothing to talk about. */
const keepFormClosed = (): Promise<void> =>
  call('keepFormClosed').then(({ message }) => {
    if (message !== '') say(message);
  }, sayFailure);

function listen(): void {
  const on = (selector: string, press: () => void): void =>
    element(selector, HTMLButtonElement).addEventListener('click', press);
  on('#open', () => void busily('Opening …', openSession));
  on('#close', () => void busily('Closing …', closeSession));
  on('#begin', () => move(1));
  on('#takeAll', takeAll);
  on('#confirm', confirm);
  on('#undo', undo);
  on('#next', () => move(1));
  on('#previous', () => move(-1));
  for (const name of PARTS.filter((each) => each !== 'start'))
    on('nav [data-part=' + name + ']', () => openPart(name));
  for (const name of ['rationale', 'dissent'] as const) {
    const field = element('#' + name, HTMLTextAreaElement);
    field.addEventListener('input', () => {
      const item = itemAt(at);
      if (item) edit(item, { [name]: field.value });
    });
  }
  element('#decision', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
  const keys = { next: () => move(1), previous: () => move(-1), confirm, undo, choose };
  listenToKeys(keys, () => part === 'item' && !isBusy());
  clocks.onTick = tick;
}

function openPart(name: Part): void {
  say('');
  const [first = ''] = view?.queue ?? [];
  const item = name === 'item' ? (itemAt(at) ?? itemAt(first)) : null;
  if (item) bring(item);
  else if (name === 'item') say('There is nothing to discuss.');
  else leaveFor(name);
}

listen();
void busily('Reading the project …', async () => {
  take(await call('readCalibration'));
  resume();
  say('');
  if (view?.session === 'open') void keepFormClosed();
});
