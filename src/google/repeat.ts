// Repeats a service call that may be repeated when Google stumbles.

const ATTEMPTS = 4;
const FIRST_PAUSE = 400;

/** What Google says when it failed by itself and the same call may succeed a moment later. */
const TRANSIENT = /^(Service error|Service .* (failed|timed out)|We're sorry, a server error occurred)/;

/** Does something that may be done twice, and does it again, with a growing pause, while Google fails by itself. */
export function repeat<T>(work: () => T): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error;
      Utilities.sleep(FIRST_PAUSE * 2 ** (attempt - 1));
    }
  }
}

/** Whether Google failed by itself, so that the error says nothing of what was asked for. */
export const isTransient = (error: unknown): boolean =>
  error instanceof Error && TRANSIENT.test(error.message);
