/** Failure that the user can act on. It is printed without a stack trace, and the process exits with 2. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** Invalid command line. It is printed with a pointer to `--help`. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}
