// What is wrong with a file that the demo was given, in one sentence.

/** Thrown for input that cannot be used; its message is what the person reads. */
export class InputError extends Error {}
