// Panels and dialogs of scripts: their pages in frames that reach nothing but what is handed to them here.
import type { FrameAnswer, FrameRequest } from '../frame/messages';
import type { RunResult, ShownDialog, ShownPage } from '../../server/sheetMessages';
import { closeButton, found, made } from './elements';

export interface PanelHost {
  /** Calls a function of the script for a page. @throws Error with the sentence it failed with */
  call(name: string, args: readonly unknown[]): Promise<RunResult>;
  /** Gives the keyboard back to the spreadsheet. */
  focus(): void;
}

interface Shown {
  readonly frame: HTMLIFrameElement;
  readonly isDialog: boolean;
  close(): void;
}

export class Panels {
  private readonly sidebar = found('#sidebar', HTMLElement);
  private readonly dialog = found('#dialog', HTMLDialogElement);
  private readonly shown = new Set<Shown>();

  constructor(private readonly host: PanelHost) {
    window.addEventListener('message', (event) => {
      const shown = [...this.shown].find(({ frame }) => frame.contentWindow === event.source);
      // A sandboxed page has no origin of its own.
      if (shown && event.origin === 'null' && isRequest(event.data)) void this.serve(shown, event.data);
    });
    this.dialog.addEventListener('close', () => this.close(true));
  }

  /** Shows a page beside the spreadsheet, in place of the one before. */
  showSidebar(page: ShownPage): void {
    this.close(false);
    const frame = frameOf(page);
    this.sidebar.setAttribute('aria-label', page.title || 'Panel');
    this.sidebar.replaceChildren(
      titleBar(page.title, 'Close the panel', () => this.close(false)),
      frame,
    );
    this.sidebar.hidden = false;
    const close = (): void => {
      this.sidebar.hidden = true;
      this.sidebar.replaceChildren();
    };
    this.shown.add({ frame, isDialog: false, close });
  }

  /** Shows a page above the spreadsheet, in place of the one before. */
  showDialog(page: ShownDialog): void {
    this.close(true);
    const frame = frameOf(page);
    frame.style.width = `${page.width}px`;
    frame.style.height = `${page.height}px`;
    this.dialog.setAttribute('aria-label', page.title || 'Dialog');
    this.dialog.replaceChildren(
      titleBar(page.title, 'Close the dialog', () => this.close(true)),
      frame,
    );
    if (page.modal) this.dialog.showModal();
    else this.dialog.show();
    const close = (): void => {
      this.dialog.replaceChildren();
      if (this.dialog.open) this.dialog.close();
    };
    this.shown.add({ frame, isDialog: true, close });
  }

  private close(isDialog: boolean): void {
    for (const shown of [...this.shown].filter((each) => each.isDialog === isDialog)) {
      this.shown.delete(shown);
      shown.close();
    }
  }

  private async serve(shown: Shown, request: FrameRequest): Promise<void> {
    switch (request.kind) {
      case 'call':
        return this.call(shown, request);
      case 'close':
        return this.close(shown.isDialog);
      case 'focus':
        return this.host.focus();
      case 'width':
        // A panel is always as wide as Google's.
        if (shown.isDialog) shown.frame.style.width = `${request.pixels}px`;
        return;
      case 'height':
        if (shown.isDialog) shown.frame.style.height = `${request.pixels}px`;
        return;
      case 'open':
        window.open(request.address, '_blank', 'noopener');
    }
  }

  private async call(
    shown: Shown,
    { id, name, args }: Extract<FrameRequest, { kind: 'call' }>,
  ): Promise<void> {
    const answer = await this.host.call(name, args).then(
      ({ value, error }): FrameAnswer =>
        error === null ? { kind: 'result', id, value } : { kind: 'failure', id, message: error },
      (error: unknown): FrameAnswer => ({
        kind: 'failure',
        id,
        message: error instanceof Error ? error.message : String(error),
      }),
    );
    // The frame has no origin that could be named.
    if (this.shown.has(shown)) shown.frame.contentWindow?.postMessage(answer, '*');
  }
}

const frameOf = ({ title, address }: ShownPage): HTMLIFrameElement =>
  made('iframe', {
    sandbox: 'allow-scripts allow-popups allow-forms allow-downloads',
    title: title || 'Page of the script',
    src: address,
  });

const titleBar = (title: string, closes: string, close: () => void): HTMLElement =>
  made('div', { class: 'title' }, made('h2', {}, title), closeButton(closes, close));

const KINDS = ['call', 'close', 'focus', 'width', 'height', 'open'];

/** Whether a page sent what the frame's script sends. */
function isRequest(data: unknown): data is FrameRequest {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  const { kind, ...rest } = data as Record<string, unknown>;
  if (typeof kind !== 'string' || !KINDS.includes(kind)) return false;
  if (kind === 'call')
    return typeof rest.id === 'number' && typeof rest.name === 'string' && Array.isArray(rest.args);
  if (kind === 'open') return typeof rest.address === 'string' && /^\/(?![/\\])/.test(rest.address);
  if (kind === 'width' || kind === 'height') return Number.isFinite(rest.pixels);
  return true;
}
