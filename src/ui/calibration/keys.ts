// The keys of the calibration; none counts while a person types, and one that is held counts once.

/** What keys do with the item in front. */
export interface KeyActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly confirm: () => void;
  readonly undo: () => void;
  readonly choose: (level: number) => void;
}

/** @param isReady whether an item is in front and nothing is under way. */
export function listenToKeys(actions: KeyActions, isReady: () => boolean): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
      if (key === 'Escape') target.blur();
      return;
    }
    if (event.repeat) {
      // A button is pressed anew by Enter that is held.
      if (key === 'Enter') event.preventDefault();
      return;
    }
    if (!isReady() || (key === 'Enter' && isPressedBy(target))) return;
    const act = actionOf(key, actions);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** On a button, Enter presses that button; on the score that is chosen already, it confirms. */
const isPressedBy = (target: EventTarget | null): boolean =>
  target instanceof HTMLButtonElement && target.getAttribute('aria-pressed') !== 'true';

function actionOf(key: string, actions: KeyActions): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => actions.choose(Number(key));
  switch (key.toLowerCase()) {
    case 'n':
    case 'arrowright':
      return actions.next;
    case 'p':
    case 'arrowleft':
      return actions.previous;
    case 'enter':
      return actions.confirm;
    case 'u':
      return actions.undo;
    default:
      return null;
  }
}
