// The HTTP server itself: hands requests to the app, and answers in a sentence those that are none.
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';

type Fetch = (request: Request) => Response | Promise<Response>;

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

export function createListener(fetch: Fetch): Server {
  const listener = getRequestListener(fetch, { errorHandler: unreadable });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  return server.on('clientError', refuse);
}

/** For what has no address that could be one, such as a host with an impossible port. */
function unreadable(error: unknown): Response {
  if (error instanceof RequestError) {
    const sentence = 'There is no such address: its host, port or path cannot be one.\n';
    return new Response(sentence, { status: 400, headers: PLAIN });
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  const sentence = 'Something went wrong that is a fault of ours; the terminal says more.\n';
  return new Response(sentence, { status: 500, headers: PLAIN });
}

/** For what is no request at all, or one whose head is too long. */
function refuse({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, sentence] =
    code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'The address and headers of a request may have 16 kB.']
      : ['400 Bad Request', 'The local workspace did not understand this as a request.'];
  const head = [`HTTP/1.1 ${status}`, `Content-Type: ${PLAIN['Content-Type']}`, 'Connection: close'];
  socket.end(`${head.join('\r\n')}\r\n\r\n${sentence}\n`);
}
