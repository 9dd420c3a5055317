// What every request passes first: whether it comes from a page of ours on this machine, and whether it is small enough.
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { every } from 'hono/combine';
import { HTTPException } from 'hono/http-exception';

/** The names of this machine, as a browser sends them; another name leads here by DNS rebinding only. */
const OWN_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The most bytes that a request may bring. */
const LARGEST_BODY = 5_000_000;

/** Refuses foreign hosts and origins with 403 and large bodies with 413. */
export function protect(): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: () => {
      throw new HTTPException(413, { message: 'This is more than the local workspace takes at once: 5 MB.' });
    },
  });
  return every(fromHere, limit);
}

const fromHere: MiddlewareHandler = async (c, next) => {
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'same-origin');
  const host = c.req.header('Host') ?? '';
  if (!OWN_NAMES.has(host.replace(/:\d+$/, ''))) {
    throw new HTTPException(403, {
      message: 'The local workspace answers only at 127.0.0.1 and localhost, on the machine that it runs on.',
    });
  }
  if (!isReading(c) && !isOwnOrigin(c, host)) {
    throw new HTTPException(403, {
      message: 'The local workspace takes changes only from its own pages; this came from another one.',
    });
  }
  await next();
};

const isReading = (c: Context): boolean => c.req.method === 'GET' || c.req.method === 'HEAD';

/** A browser says where a change comes from; a program on this machine that says nothing is no page. */
function isOwnOrigin(c: Context, host: string): boolean {
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  if (origin !== undefined) return origin === `http://${host}`;
  return site === undefined || site === 'same-origin' || site === 'none';
}
