// A server with one spreadsheet and a script in it, for tests of the Sheet page's routes.
import vm from 'node:vm';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { createApp } from '../../../local/server/app';
import { createContext, type ServerContext } from '../../../local/server/context';
import type { Edit, EditResult, LiveEvent, RunResult } from '../../../local/server/sheetMessages';

const HOST = '127.0.0.1:8080';

export class SheetServer {
  readonly context: ServerContext;
  readonly file: SpreadsheetFile;
  private readonly app;

  constructor(source = '') {
    this.context = createContext({
      id: 'script',
      name: 'My add-on',
      code: new vm.Script(source, { filename: 'Code.js' }),
      pages: new Map(),
      timeZone: 'Etc/GMT',
      scopes: [],
    });
    this.app = createApp(this.context);
    this.file = SpreadsheetFile.create(this.context.workspace, 'Book', 20, 5);
  }

  get sheet() {
    return this.file.sheets[0]!;
  }

  async ask(path: string, body?: unknown): Promise<Response> {
    const init =
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const headers = { Host: HOST, Accept: 'application/json', ...init.headers };
    return this.app.request(`http://${HOST}/sheets/${this.file.id}${path}`, { ...init, headers });
  }

  /** @throws Error with the sentence of a refusal */
  async post<T>(path: string, body: unknown): Promise<T> {
    const response = await this.ask(path, body);
    const answer: unknown = await response.json();
    if (response.ok) return answer as T;
    throw new Error(`${response.status}: ${(answer as { error: string }).error}`);
  }

  edit(edit: Edit, window = 'one'): Promise<EditResult> {
    return this.post('/edits', { window, edit });
  }

  /** Types a text into a cell of the first tab. */
  type(row: number, column: number, input: string, before?: string, window = 'one'): Promise<EditResult> {
    const cell = { row, column, input, ...(before === undefined ? {} : { before }) };
    return this.edit({ kind: 'cells', tab: this.sheet.id, cells: [cell] }, window);
  }

  run(name: string, selection: unknown = null): Promise<RunResult> {
    return this.post('/run', { function: name, caption: name, selection });
  }

  call(name: string, ...args: unknown[]): Promise<RunResult> {
    return this.post('/call', { function: name, args });
  }

  shown(row: number, column: number): string {
    return this.sheet.displayValue(row, column);
  }

  /** The first `count` messages that a window hears while `work` is done. */
  async hear(count: number, work: () => unknown = () => undefined): Promise<LiveEvent[]> {
    const response = await this.ask('/events');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const events: LiveEvent[] = [];
    let text = '';
    let isWorking = false;
    while (events.length < count) {
      const { value = '', done } = await reader.read();
      if (done) break;
      text += value;
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        if (message.startsWith('data: '))
          events.push(JSON.parse(message.slice('data: '.length)) as LiveEvent);
      }
      if (!isWorking) void work();
      isWorking = true;
    }
    await reader.cancel();
    return events.slice(0, count);
  }
}
