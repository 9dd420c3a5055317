// Calls the add-on's functions from a page, with the server's own types.
import type { PageCalls } from '../pageCalls';

/** `google.script.run`, as far as it is used: each function is there by its name. */
interface Runner {
  withSuccessHandler(handler: (result: never) => void): Runner & Record<keyof PageCalls, () => void>;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { script: { run: Runner } };

/** Calls a function of the server. The promise fails with a sentence for the person. */
export function call<Name extends keyof PageCalls>(name: Name): Promise<ReturnType<PageCalls[Name]>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withFailureHandler((error) => reject(new Error(sentenceOf(error))))
      .withSuccessHandler((result: ReturnType<PageCalls[Name]>) => resolve(result))
      [name]();
  });
}

function sentenceOf({ message }: Error): string {
  if (!message.includes('PERMISSION_DENIED')) return message.replace(/^(Exception|Error): /, '');
  return 'Google refused the call. If you are signed in to several Google accounts, open this spreadsheet in a window with only the account that installed Calibrate.';
}
