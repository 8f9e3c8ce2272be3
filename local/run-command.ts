import { isUserError } from './user-error.ts';

/**
 * Runs a command line of the local run, or prints its help text if an argument is `--help` or `-h`. Prints errors of the user
 * without a stack trace; after any error, the exit code is 1.
 */
export async function runCommand(
  usage: string,
  run: (args: string[]) => Promise<unknown>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return console.log(usage);
  try {
    await run(args);
  } catch (error) {
    console.error(isUserError(error) ? error.message : error);
    process.exitCode = 1;
  }
}
