// Signatures of methods that take any number of values.

const MOST = 30;

/** The signatures of a method with one argument of a type and then none to thirty values of any type. */
export function anyNumberMore(type: string): string[] {
  return Array.from({ length: MOST + 1 }, (_, count) => `(${type}${', Object'.repeat(count)})`);
}
