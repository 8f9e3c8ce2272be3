/** An error in the sense of the States Language: a name that Retry and Catch can match, and a cause. */
export type StateError = Error & { stateError: string };

/** To be thrown: it ends the evaluation of the state, and `advance` turns it into the state's failure. */
export const stateError = (name: string, cause: string): StateError =>
  Object.assign(new Error(cause), { stateError: name });

export const isStateError = (error: unknown): error is StateError =>
  error instanceof Error && 'stateError' in error;
