// The error that a Google service throws at a script.

/** Thrown by a local service; a script sees an error of its own context whose name is `Exception`, as on Google. */
export class ServiceError extends Error {
  override name = 'Exception';
}

/** The sentence for what exists at Google, or nowhere, but not here. */
export const notAvailable = (member: string) =>
  new ServiceError(`${member} is not available in the local workspace`);
