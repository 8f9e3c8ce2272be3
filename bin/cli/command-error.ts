/**
 * Error that the user of a command can fix, such as a missing file. Its message is printed without a stack trace, and the
 * process exits with code 2.
 */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** Error for an invalid command line. Its message is printed with a pointer to `--help`. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}
