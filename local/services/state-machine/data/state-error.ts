/** Amazon States Language error: a name that `Retry` and `Catch` can match; the cause is the message. */
export type StateError = Error & { stateError: string };

/** Creates an error for throwing inside a state; `advance` turns it into the state's failure. */
export const stateError = (name: string, cause: string): StateError =>
  Object.assign(new Error(cause), { stateError: name });

export const isStateError = (error: unknown): error is StateError =>
  error instanceof Error && 'stateError' in error;
