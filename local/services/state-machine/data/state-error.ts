/** Error of the Amazon States Language: `Retry` and `Catch` can match its name, and its message is the cause. */
export type StateError = Error & { stateError: string };

/** Creates an error to be thrown inside a state; `attemptStateMove` converts it to the state's failure. */
export function createStateError(name: string, cause: string): StateError {
  return Object.assign(new Error(cause), { stateError: name });
}

export function isStateError(error: unknown): error is StateError {
  return error instanceof Error && 'stateError' in error;
}
