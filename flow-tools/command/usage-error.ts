/** Error in the arguments or files that a user gave to a command. Its message is shown without a stack trace. */
export class UsageError extends Error {
  override name = 'UsageError';
  /** Exit code of the command: 2 for wrong arguments and unreadable files, 1 for errors in a flow. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Aborts a command with a message for its user. */
export function throwUsageError(message: string, exitCode: 1 | 2 = 2): never {
  throw new UsageError(message, exitCode);
}
