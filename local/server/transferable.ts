// What may pass between a page and the script behind it: numbers, texts, booleans, null, lists and plain objects.

/** What of a value may not pass, such as `.rows[2]: a Date`; null where all of it may. */
export function untransferable(value: unknown, path = '', around: readonly object[] = []): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return null;
  const here = path === '' ? '' : `${path}: `;
  if (typeof value !== 'object') return `${here}a ${typeof value}`;
  if (around.includes(value)) return `${here}an object inside itself`;
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((each, index): [string, unknown] => [`[${index}]`, each])
    : Object.entries(value).map(([name, each]): [string, unknown] => [`.${name}`, each]);
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = Array.isArray(value) || prototype === null || prototype === Object.prototype;
  if (!plain) return `${here}a ${value.constructor.name}`;
  for (const [step, each] of entries) {
    const wrong = untransferable(each, path + step, [...around, value]);
    if (wrong !== null) return wrong;
  }
  return null;
}
