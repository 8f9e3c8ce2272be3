import { runCommandLine } from './command/command-line.ts';

/** Entry point of `npm run flow`, which checks and tests contact flows of Amazon Connect. */
process.exitCode = await runCommandLine(process.argv.slice(2));
