/** Error as defined by the Amazon States Language. `Retry` and `Catch` match its name, and its message is the cause. */
export type StateError = Error & { stateError: string };

/** Creates an error that code of a state throws; `attemptStateMove` converts it to a failure of the state. */
export function createStateError(name: string, cause: string): StateError {
  return Object.assign(new Error(cause), { stateError: name });
}

export function isStateError(error: unknown): error is StateError {
  return error instanceof Error && 'stateError' in error;
}
