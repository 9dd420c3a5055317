// Answers with a file that the browser saves.
import type { Context } from 'hono';

/** @param name What the file is called, in any letters. */
export function download(c: Context, name: string, type: string, bytes: Buffer): Response {
  const plain = name.replace(/[^\x20-\x7e]|["\\/%]/g, '_');
  const exact = encodeURIComponent(name.replace(/[\\/]/g, '_')).replace(/['()*]/g, escapeOctet);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
    'Cache-Control': 'no-store',
  });
}

const escapeOctet = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
