// What stands around every part of the calibration: where the team is, how far it has come, and where it can go.
import type { CalibrationView } from '../../actions/readCalibration';
import { counted } from './page';
import { element } from '../shared/elements';

export const PARTS = ['start', 'overview', 'item', 'take', 'open', 'list'] as const;

/** The part that is on screen. */
export type Part = (typeof PARTS)[number];

/** Shows one part, and what stands around it. */
export function showFrame(view: CalibrationView, part: Part): void {
  const { queue, take, open, levels } = view;
  for (const name of PARTS) sectionOf(name).hidden = name !== part;
  for (const around of ['header', 'nav', 'footer']) element(around, HTMLElement).hidden = part === 'start';
  element('#keys', HTMLElement).hidden = part !== 'item';
  document.querySelectorAll<HTMLElement>('nav button').forEach((each) => {
    if (each.dataset.part === part) each.setAttribute('aria-current', 'page');
    else each.removeAttribute('aria-current');
  });
  nameCount('item', 'Discuss', queue);
  nameCount('take', 'Take as proposed', take);
  nameCount('open', 'Still open', open);
  element('#keys', HTMLElement).textContent =
    'Keys: 1 to ' +
    String(levels.length) +
    ' choose, Enter confirms, N next, P previous, U undo, Esc leaves a text';
  showProgress(view);
  showStart(view);
}

const sectionOf = (name: Part): HTMLElement =>
  element('#' + (name === 'open' ? 'open-items' : name), HTMLElement);

function nameCount(name: Part, text: string, list: readonly unknown[]): void {
  element('nav [data-part=' + name + ']', HTMLElement).textContent = text + ' (' + String(list.length) + ')';
}

function showProgress({ queue, items, session, minutesToCalibrate }: CalibrationView): void {
  const isOpen = session === 'open';
  const settled = items.filter(({ code, final }) => final !== null && queue.includes(code)).length;
  const bar = element('#progress', HTMLProgressElement);
  bar.hidden = !isOpen || queue.length === 0;
  bar.max = Math.max(1, queue.length);
  bar.value = settled;
  const some = String(settled) + ' of ' + String(queue.length) + ' settled';
  const text = queue.length === 0 ? 'Nothing to discuss' : some;
  element('#progressText', HTMLElement).textContent = isOpen ? text : '';
  const begin = element('#begin', HTMLButtonElement);
  begin.hidden = queue.length === 0;
  begin.textContent =
    'Discuss ' + counted(queue.length, 'item') + ' in ' + counted(minutesToCalibrate, 'minute');
}

function showStart({ respondents, hasForm, session }: CalibrationView): void {
  // Opening one closed the form, and a person may have opened that again since.
  const isAgain = session === 'closed';
  const before = isAgain ? 'The last calibration is closed. ' : '';
  const answered =
    respondents === 1 ? '1 person has answered.' : String(respondents) + ' people have answered.';
  const closing = isAgain
    ? ' The form stays closed; if it was opened again for late answers, it is closed now.'
    : ' Opening the calibration closes the form: nobody can answer or change an answer after that.';
  element('#startText', HTMLElement).textContent = before + answered + (hasForm ? closing : '');
  element('#open', HTMLButtonElement).textContent =
    (hasForm && !isAgain ? 'Close the form and open' : 'Open') +
    ' the calibration' +
    (isAgain ? ' again' : '');
}
