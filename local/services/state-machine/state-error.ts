/** Error as defined by the Amazon States Language: its name and, in the message, its cause. */
type StateError = Error & { stateError: string };

/** Creates an error that fails the current state of an execution. */
export function createStateError(name: string, cause: string): StateError {
  return Object.assign(new Error(cause), { stateError: name });
}

export function isStateError(error: unknown): error is StateError {
  return error instanceof Error && 'stateError' in error;
}
