/** A failure that the user can act on: printed without a stack trace; the process exits with 2. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** A wrong command line: printed with a pointer to `--help`. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}
