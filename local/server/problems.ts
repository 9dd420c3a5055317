// What a request that cannot be served gets: its status and a sentence, as a page or as JSON.
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { html } from 'hono/html';
import { respondWithPage } from '../web/shell/page';

/** For addresses that lead to nothing. */
export const unknownAddress = (c: Context): Response | Promise<Response> =>
  problem(c, 404, 'There is nothing at this address.');

/** For methods that an address does not know. */
export function wrongMethod(c: Context, allowed: string[]): Response | Promise<Response> {
  c.header('Allow', allowed.join(', '));
  return problem(c, 405, `This address takes ${allowed.join(', ')}, not ${c.req.method}.`);
}

/** For whatever a route threw; what it did not mean to throw is a fault of ours, and is told on the terminal. */
export function problemResponse(error: Error, c: Context): Response | Promise<Response> {
  if (error instanceof HTTPException) return problem(c, error.status, error.message);
  process.stderr.write(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}\n`);
  return problem(
    c,
    500,
    'Something went wrong that is a fault of ours; the terminal says more. Nothing is lost.',
  );
}

type Status = HTTPException['status'];

const TITLES: Partial<Record<Status, string>> = {
  400: 'That was not understood',
  403: 'Not from here',
  404: 'Not found',
  405: 'Not this way',
  409: 'Changed meanwhile',
  413: 'Too much at once',
  500: 'A fault of ours',
};

function problem(c: Context, status: Status, sentence: string): Response | Promise<Response> {
  if (!(c.req.header('Accept') ?? '').includes('text/html')) return c.json({ error: sentence }, status);
  const title = TITLES[status] ?? 'That did not work';
  c.status(status);
  return respondWithPage(c, {
    title,
    body: html`<main class="narrow card">
      <h1>${title}</h1>
      <p>${sentence}</p>
      <p><a href="/">Go to the files</a></p>
    </main>`,
  });
}
