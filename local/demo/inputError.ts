// What is wrong with something that a person handed to a command, in one sentence.
import { isNativeError } from 'node:util/types';

/** Thrown for input that cannot be used; its message is what the person reads. */
export class InputError extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'there is a file of that name',
  EACCES: 'you may not',
  EPERM: 'you may not',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

/** Why the system refused a file, as the end of a sentence. @throws the error itself where the system has no part in it. */
export function systemReason(error: unknown): string {
  if (!isNativeError(error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return REASONS[error.code] ?? error.message;
}
