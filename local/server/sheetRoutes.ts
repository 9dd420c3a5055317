// A spreadsheet: its page, its live changes, what a person does in it, and the scripts that run there.
import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { Execution } from '../runtime';
import { AuthMode } from '../services/script/scriptEnums';
import { User } from '../services/script/user';
import { Spreadsheet } from '../services/spreadsheet/spreadsheet';
import { sheetPage } from '../web/sheet/page';
import { respondWithPage } from '../web/shell/page';
import type { ServerContext } from './context';
import { EditTriggers } from './editTriggers';
import { fileOf } from './fileOf';
import { LiveSheets } from './liveSheets';
import { Posted, readEdit, readSelection } from './readEdit';
import { jsonOf } from './requestFields';
import { callableFunctions, functionsOf, isInherited } from './scriptFunctions';
import { applyEdit } from './sheetEdits';
import type { EditResult, LiveEvent, RunResult } from './sheetMessages';
import { SheetRuns } from './sheetRuns';
import { FRAME_POLICY, ShownPages, withGoogleScript } from './shownPages';
import { untransferable } from './transferable';
import { Writers } from './writers';

const NOTHING: RunResult = {
  value: null,
  error: null,
  toasts: [],
  menus: [],
  sidebar: null,
  dialog: null,
  selected: null,
  revision: 0,
};

/** How often a quiet connection is used, so that one whose window is gone is noticed, in milliseconds. */
const HEARTBEAT = 20_000;

export function sheetRoutes(context: ServerContext): Hono {
  const { workspace, addOn, changes } = context;
  const live = new LiveSheets(workspace, changes);
  const pages = new ShownPages();
  const writers = new Writers();
  const runs = new SheetRuns(workspace, addOn, live, pages);
  const editTriggers = new EditTriggers(context, runs, live);
  const fileFor = (c: Context) => fileOf(workspace, SpreadsheetFile, c.req.param('id') ?? '');
  const bodyOf = async (c: Context) => new Posted(await jsonOf(c));

  return new Hono()
    .get('/sheets/:id', (c) => respondWithPage(c, sheetPage(fileFor(c))))
    .get('/sheets/:id/events', (c) => {
      const file = fileFor(c);
      return streamSSE(c, async (stream) => {
        const send = (event: LiveEvent) => void stream.writeSSE({ data: JSON.stringify(event) });
        const end = live.watch(file, send);
        for (const running of runs.of(file.id)) send({ kind: 'running', running });
        const heartbeat = setInterval(() => void stream.write(': here\n\n'), HEARTBEAT);
        await new Promise<void>((resolve) => stream.onAbort(resolve));
        clearInterval(heartbeat);
        end();
      });
    })
    .post('/sheets/:id/edits', async (c) => {
      const file = fileFor(c);
      const body = await bodyOf(c);
      const window = body.text('window');
      const { made, entered } = applyEdit(file, readEdit(body.object('edit')), writers.of(window));
      workspace.settle();
      const revision = live.flush(file.id);
      const { refused = [], overwritten = [] } = entered ?? {};
      if (overwritten.length > 0) live.tell(file.id, { kind: 'overwritten', window, cells: overwritten });
      if (entered) editTriggers.edited(file, entered, window);
      return c.json<EditResult>({
        revision,
        refused,
        overwritten,
        ...(made === undefined ? {} : { made }),
      });
    })
    .post('/sheets/:id/open', async (c) => {
      const file = fileFor(c);
      const selection = readSelection((await bodyOf(c)).get('selection'));
      if (!functionsOf(addOn).includes('onOpen')) return c.json(NOTHING);
      const args = (execution: Execution) => [
        { authMode: AuthMode.of.LIMITED, source: new Spreadsheet(execution, file), user: new User('') },
      ];
      const run = { function: 'onOpen', caption: '', args, authMode: 'LIMITED', selection } as const;
      return c.json(await runs.run(file, run));
    })
    .post('/sheets/:id/run', async (c) => {
      const file = fileFor(c);
      const body = await bodyOf(c);
      const name = body.text('function');
      if (isInherited(addOn, name))
        throw new HTTPException(404, { message: `The script has no function ${name}.` });
      const selection = readSelection(body.get('selection'));
      const run = { function: name, caption: body.text('caption'), authMode: 'FULL', selection } as const;
      return c.json({ ...(await runs.run(file, run)), value: null });
    })
    .post('/sheets/:id/call', async (c) => {
      const file = fileFor(c);
      const body = await bodyOf(c);
      const name = body.text('function');
      if (!callableFunctions(addOn).includes(name)) {
        throw new HTTPException(404, { message: `The script has no function ${name} that a page may call.` });
      }
      const selection = readSelection(body.get('selection'));
      const run = {
        function: name,
        caption: '',
        args: body.list('args'),
        authMode: 'FULL',
        selection,
      } as const;
      const result = await runs.run(file, run);
      const wrong = result.error === null ? untransferable(result.value) : null;
      const error =
        wrong === null ? result.error : `${name} returned what cannot be passed to a page: ${wrong}.`;
      return c.json({ ...result, value: error === null ? (result.value ?? null) : null, error });
    })
    .get('/sheets/:id/pages/:page', async (c) => {
      const html = pages.find(fileFor(c).id, c.req.param('page'));
      if (html === undefined)
        throw new HTTPException(404, { message: 'This page was closed. Open it again.' });
      c.header('Content-Security-Policy', FRAME_POLICY);
      c.header('Cache-Control', 'no-store');
      const { origin } = new URL(c.req.url);
      return c.html(await withGoogleScript(html, callableFunctions(addOn), origin));
    });
}
