// The files of the workspace, new projects, the outbox, and deleting everything.
import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { AddOnError } from '../addOn';
import { InputError } from '../demo/inputError';
import { deletePage } from '../web/home/deletePage';
import { homePage } from '../web/home/page';
import { outboxPage } from '../web/outbox/page';
import { respondWithPage } from '../web/shell/page';
import type { ServerContext } from './context';
import { PROJECT_KINDS } from './newProjects';
import { fieldsOf } from './requestFields';

export function homeRoutes(context: ServerContext): Hono {
  const { workspace, triggers } = context;
  return new Hono()
    .get('/', (c) => respondWithPage(c, homePage(workspace)))
    .get('/outbox', (c) => respondWithPage(c, outboxPage(workspace)))
    .get('/delete', (c) => respondWithPage(c, deletePage(workspace)))
    .post('/delete', (c) => {
      triggers.stop();
      workspace.clear();
      return c.redirect('/', 303);
    })
    .post('/failures/forget', (c) => {
      triggers.forgetFailures();
      return c.redirect('/', 303);
    })
    .post('/projects', (c) => newProject(c, context));
}

async function newProject(c: Context, context: ServerContext): Promise<Response> {
  const fields = await fieldsOf(c);
  const kind = fields.get('kind')?.[0] ?? '';
  const make = PROJECT_KINDS.get(kind);
  if (!make) throw new HTTPException(400, { message: 'There is no such kind of new project.' });
  try {
    const spreadsheet = make(context, fields.get('name')?.[0]?.trim() ?? '');
    return c.redirect(`/sheets/${spreadsheet.id}`, 303);
  } catch (error) {
    if (!(error instanceof AddOnError || error instanceof InputError)) throw error;
    throw new HTTPException(409, { message: error.message });
  }
}
