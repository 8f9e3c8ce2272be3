/** Error in the arguments or files that a user gave to a command. Its message is shown without a stack trace. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Aborts a command with a message for its user. */
export function throwUsageError(message: string): never {
  throw new UsageError(message);
}
