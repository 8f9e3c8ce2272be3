/** Error that the user of a command can solve. Its message is printed without a stack trace, and the process exits with 2. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** Error for an invalid command line. Its message is printed with a pointer to `--help`. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}
