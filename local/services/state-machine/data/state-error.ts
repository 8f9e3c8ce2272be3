/** Amazon States Language error: a name that `Retry` and `Catch` can match; the cause is the message. */
export type StateError = Error & { stateError: string };

/** Creates an error for throwing inside a state; `advance` turns it into the state's failure. */
export function stateError(name: string, cause: string): StateError {
  return Object.assign(new Error(cause), { stateError: name });
}

export function isStateError(error: unknown): error is StateError {
  return error instanceof Error && 'stateError' in error;
}
