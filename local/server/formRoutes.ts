// The form as participants see it: answering, editing an answer, and what is shown after submitting.
import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { FormFile } from '../files/formFile';
import type { ResponseData } from '../files/formParts';
import { checkOpen, editable, submit, SubmissionRefused } from '../submission';
import { closedPage } from '../web/form/closedPage';
import { formPage, type Shown } from '../web/form/page';
import { submittedPage } from '../web/form/submittedPage';
import { respondWithPage } from '../web/shell/page';
import type { ServerContext } from './context';
import { fileOf } from './fileOf';
import {
  asText,
  EMAIL_FIELD,
  fieldsOfResponse,
  givenAnswers,
  holds,
  orphans,
  RESPONSE_FIELD,
  tooLong,
  type Fields,
} from './formFields';
import { fieldsOf } from './requestFields';

export function formRoutes(context: ServerContext): Hono {
  const { workspace } = context;
  const formOf = (c: Context) => fileOf(workspace, FormFile, c.req.param('id') ?? '');
  return new Hono()
    .get('/forms/:id', (c) => show(c, formOf(c)))
    .post('/forms/:id', async (c) => take(c, formOf(c), await fieldsOf(c), context))
    .get('/forms/:id/submitted', (c) => {
      const form = formOf(c);
      const response = form.response(c.req.query('response') ?? '');
      if (!response) throw new HTTPException(404, { message: 'The form has no such response any more.' });
      return respondWithPage(c, submittedPage(form, response));
    });
}

function show(c: Context, form: FormFile): Response | Promise<Response> {
  try {
    checkOpen(form);
    const editOf = c.req.query('edit2');
    const earlier = editOf === undefined ? null : editable(form, editOf);
    const fields = earlier ? fieldsOfEarlier(form, earlier) : prefilled(c);
    return respondWithPage(c, formPage(form, { ...EMPTY, fields, earlier }));
  } catch (error) {
    if (!(error instanceof SubmissionRefused)) throw error;
    return respondWithPage(c, closedPage(form, error.message));
  }
}

const EMPTY: Shown = { fields: new Map(), earlier: null, refusals: [], lost: [] };

const fieldsOfEarlier = (form: FormFile, { answers, email, account }: ResponseData): Fields =>
  fieldsOfResponse(form, answers, email || account);

const prefilled = (c: Context): Fields => new Map(Object.entries(c.req.queries()));

function take(
  c: Context,
  form: FormFile,
  fields: Fields,
  { workspace, triggers }: ServerContext,
): Response | Promise<Response> {
  const given = givenAnswers(form, fields);
  const email = fields.get(EMAIL_FIELD)?.[0]?.trim() ?? '';
  const id = newId(fields);
  // What comes again with the same id is the same response: sent twice, or changed after going back.
  const editOf = c.req.query('edit2') ?? (form.response(id) ? id : undefined);
  const earlier = form.response(editOf ?? '') ?? null;
  if (earlier && holds(form, earlier.answers, given) && sameAddress(earlier, email)) {
    return confirm(c, form, earlier);
  }
  const lost = orphans(form, fields);
  const shown: Shown = { fields, earlier, refusals: [], lost };
  try {
    checkOpen(form);
    if (lost.length > 0) {
      c.status(409);
      return respondWithPage(c, formPage(form, shown));
    }
    const refusals = tooLong(form, given);
    if (refusals.length > 0) throw new SubmissionRefused('An answer is too long.', refusals);
    const input = { answers: given, email, ...(editOf === undefined ? { id } : { editOf }) };
    const submission = submit(workspace, form.id, input, (taken) => triggers.note(taken));
    triggers.resume();
    return confirm(c, form, submission.response);
  } catch (error) {
    if (!(error instanceof SubmissionRefused)) throw error;
    if (error.refusals.length === 0) {
      c.status(409);
      return respondWithPage(c, closedPage(form, error.message, asText(form, fields)));
    }
    c.status(422);
    return respondWithPage(c, formPage(form, { ...shown, refusals: error.refusals }));
  }
}

const confirm = (c: Context, form: FormFile, { id }: ResponseData): Response =>
  c.redirect(`/forms/${form.id}/submitted?response=${encodeURIComponent(id)}`, 303);

const sameAddress = ({ email, account }: ResponseData, given: string): boolean =>
  (email || account) === '' || (email || account) === given;

/** The id that the page was given for its response. @throws HTTPException 400 */
function newId(fields: Fields): string {
  const id = fields.get(RESPONSE_FIELD)?.[0] ?? '';
  if (/^2_[\w-]{64}$/.test(id)) return id;
  throw new HTTPException(400, {
    message: 'This does not come from the form as it is shown: open it again.',
  });
}
