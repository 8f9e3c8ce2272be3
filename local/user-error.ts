/**
 * Aborts the start of the local run with an error that the user can fix. `run-command.ts` prints the message without a stack
 * trace.
 */
export function throwUserError(sentence: string): never {
  const refusal = new Error(sentence);
  refusal.name = 'Refusal';
  throw refusal;
}

export function isUserError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'Refusal';
}
