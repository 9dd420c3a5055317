// What the dialogs that make a file have in common: they read, show what will be in the file, make it and save it.
import { element, made, say } from '../shared/elements';
import { save } from './save';

/** One kind of file. */
export interface Download<Content> {
  /** What the button says. */
  readonly caption: string;
  /** The file's media type. */
  readonly type: string;
  /** Asks the server for what the file is made of. */
  readonly read: () => Promise<Content>;
  /** Shows what will be in the file. @returns what needs a look, a sentence each. */
  readonly show: (content: Content) => readonly string[];
  readonly fileName: (content: Content) => string;
  /** Makes the file. @returns its bytes in base64. */
  readonly make: (content: Content) => Promise<string>;
}

/** Starts the dialog. */
export function start<Content>(download: Download<Content>): void {
  void outcome(async () => {
    const content = await download.read();
    const warnings = download.show(content);
    element('#warnings', HTMLElement).hidden = warnings.length === 0;
    element('#warnings ul', HTMLElement).replaceChildren(...warnings.map((text) => made('li', text)));
    element('#content', HTMLElement).hidden = false;
    const button = element('#make', HTMLButtonElement);
    button.textContent = download.caption;
    button.disabled = false;
    button.addEventListener('click', () => void makeFile(button, download, content));
  }).then((failed) => {
    if (failed) element('#make', HTMLButtonElement).hidden = true;
  });
}

async function makeFile<Content>(
  button: HTMLButtonElement,
  download: Download<Content>,
  content: Content,
): Promise<void> {
  button.disabled = true;
  say('Making the file …');
  await outcome(async () => {
    const name = download.fileName(content);
    const link = element('#file', HTMLAnchorElement);
    save(await download.make(content), download.type, name, link);
    element('#again', HTMLElement).hidden = false;
    say(name + ' is saved where your browser puts downloads.');
  });
  button.disabled = false;
}

/** Does something and says why it failed, if it did. @returns whether it did. */
async function outcome(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), true);
    return true;
  }
}
