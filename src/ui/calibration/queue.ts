// Where the team is in the queue, also after the item in front dropped out of it.

/** Where the item in front stands, or stood before it dropped out, from 0; -1 where it never stood in the queue. */
let place = -1;

/** Notes where an item stands; `isNew` where another one was in front until now. */
export function notePlace(queue: readonly string[], code: string, isNew: boolean): void {
  const now = queue.indexOf(code);
  if (now >= 0 || isNew) place = now;
}

/** The code of the next item, or of the one before; from beside the queue, its first or its last. Undefined at its ends. */
export function nextInQueue(queue: readonly string[], code: string, step: 1 | -1): string | undefined {
  if (queue.includes(code)) return queue[queue.indexOf(code) + step];
  if (place < 0) return step === 1 ? queue[0] : queue[queue.length - 1];
  // What followed an item that dropped out has its place now.
  return step === 1 ? queue[place] : queue[place - 1];
}
