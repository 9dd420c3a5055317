// Calls the add-on's functions from a page, with the server's own types.
import type { PageCalls } from '../pageCalls';

type Name = keyof PageCalls;

/** `google.script.run`, as far as it is used: the functions of the server by their names. */
type Runner = {
  withSuccessHandler(handler: (result: never) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
} & Record<Name, (...args: unknown[]) => void>;

declare const google: { script: { run: Runner } };

/** Calls a function of the server. The promise fails with a sentence for the person. */
export function call<N extends Name>(
  name: N,
  ...args: Parameters<PageCalls[N]>
): Promise<ReturnType<PageCalls[N]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withFailureHandler((error) => reject(new Error(sentenceOf(error))))
      .withSuccessHandler((result: ReturnType<PageCalls[N]>) => resolve(result));
    run[name](...args);
  });
}

function sentenceOf({ message }: Error): string {
  if (!message.includes('PERMISSION_DENIED')) return message.replace(/^(Exception|Error): /, '');
  return 'Google refused the call. If you are signed in to several Google accounts, open this spreadsheet in a window with only the account that installed Calibrate.';
}
