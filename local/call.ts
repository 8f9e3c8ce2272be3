import { simulateHotlineCall } from './connect/call-hotline.ts';
import { callUsage, readCallCommandOptions } from './connect/caller/call-command-options.ts';
import { runCommand } from './run-command.ts';

/** Entry point of `npm run call`, which simulates a telephone call to the running local hotline. */
await runCommand(callUsage, (args) => simulateHotlineCall(readCallCommandOptions(args)));
