// One thing at a time: what would do another one is locked meanwhile, and a failure is said.
import { say } from '../shared/elements';

/** What records or changes the session; what people choose and type stays free. */
const ACTING = '#confirm, #undo, #takeAll, #close, #open, #list td button';

let busy = false;

export const isBusy = (): boolean => busy;

export const sayFailure = (error: unknown): void =>
  say(error instanceof Error ? error.message : String(error), true);

/** Does one thing on the server with everything that would do another locked; what was typed stays. */
export async function busily(working: string, work: () => Promise<void>): Promise<void> {
  if (busy) return;
  lock(true);
  say(working);
  try {
    await work();
  } catch (error) {
    sayFailure(error);
  } finally {
    lock(false);
  }
}

function lock(locked: boolean): void {
  busy = locked;
  document.querySelectorAll<HTMLButtonElement>(ACTING).forEach((each) => (each.disabled = locked));
}
