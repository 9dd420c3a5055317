// The server's app over a workspace in memory, asked without a network, for tests of its routes.
import { join } from 'node:path';
import { ManualClock } from '../../../local/clock';
import { loadAddOn } from '../../../local/project';
import { createApp } from '../../../local/server/app';
import { createContext, type ServerContext } from '../../../local/server/context';
import { openStore, type Store } from '../../../local/store';
import { LinkedForm, START } from '../form/linkedForm';

const addOn = loadAddOn(join(__dirname, '..', '..', '..', 'dist'));
const HOST = '127.0.0.1:8080';

export class TestServer {
  readonly context: ServerContext;
  private readonly app;

  constructor(store: Store = openStore(':memory:')) {
    this.context = createContext(addOn, store, new ManualClock(START));
    this.app = createApp(this.context);
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Host: HOST, Accept: 'text/html', ...(init.headers as Record<string, string>) };
    return this.app.request(`http://${HOST}${path}`, { ...init, headers });
  }

  async page(path: string): Promise<string> {
    return (await this.ask(path)).text();
  }

  /** Posts the fields of an HTML form. */
  post(
    path: string,
    fields: Record<string, string> | string[][],
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  json(path: string, body: unknown, method = 'POST'): Promise<Response> {
    return this.ask(path, {
      method,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    });
  }

  /** A published form in this workspace, linked to a spreadsheet. */
  form(build: string): LinkedForm {
    return new LinkedForm(build, true, this.context.workspace);
  }
}

/** The id that a form's page gives its response. */
export const responseIdIn = (page: string): string =>
  /name="response"\s+value="([^"]+)"/.exec(page)?.[1] ?? 'no id in the page';
