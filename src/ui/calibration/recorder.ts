// Who records: asked for once, and kept off the shared screen from then on.
import { element, say } from '../shared/elements';

let typed = '';
let isKnown = false;

const input = (): HTMLInputElement => element('#recordedBy', HTMLInputElement);

function show(asks: boolean): void {
  element('#recorder', HTMLElement).hidden = !asks;
  element('#recorderKnown', HTMLElement).hidden = asks;
}

/** @param remembered whether the server knows the name, which it does not any more when another person records too. */
export function setUpRecorder(remembered: boolean): void {
  isKnown = typed !== '' || remembered;
  show(!isKnown);
}

/** The name to send, empty for the one that is remembered; null where nobody has said it yet. */
export function recorderName(): string | null {
  const name = input().value.trim();
  if (name !== '') {
    typed = name;
    isKnown = true;
    input().value = '';
    show(false);
  }
  if (isKnown) return typed;
  say('Say who records first: type a name under Recorded by.', true);
  input().focus();
  return null;
}

element('#changeRecorder', HTMLButtonElement).addEventListener('click', () => {
  show(true);
  input().focus();
});
