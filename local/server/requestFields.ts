// Reads what a request brings, and refuses what is not as the page sends it.
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** The fields of a posted HTML form, each with all its values; line breaks are `\n`. @throws HTTPException 400 */
export async function fieldsOf(c: Context): Promise<ReadonlyMap<string, readonly string[]>> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('Content-Type') ?? '')) {
    throw new HTTPException(400, { message: 'This address takes what an HTML form sends.' });
  }
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(await c.req.text())) {
    fields.set(name, [...(fields.get(name) ?? []), value.replace(/\r\n?/g, '\n')]);
  }
  return fields;
}

/** The text properties of a posted JSON object. @throws HTTPException 400 where one is missing. */
export async function textsOf<K extends string>(c: Context, names: readonly K[]): Promise<Record<K, string>> {
  const body: unknown = await jsonOf(c);
  if (typeof body !== 'object' || body === null) {
    throw new HTTPException(400, { message: 'This address takes a JSON object.' });
  }
  const found = new Map<string, unknown>(Object.entries(body));
  const texts = names.map((name) => [name, found.get(name)] as const);
  const missing = texts.find(([, value]) => typeof value !== 'string');
  if (missing) throw new HTTPException(400, { message: `"${missing[0]}" must be a text.` });
  return Object.fromEntries(texts) as Record<K, string>;
}

/** What was posted as JSON. @throws HTTPException 400 */
export async function jsonOf(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new HTTPException(400, { message: 'What was sent is not JSON.' });
  }
}
