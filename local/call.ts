import { simulateCallsOfFlowFiles } from './connect/call-flows.ts';
import { simulateHotlineCall } from './connect/call-hotline.ts';
import { callUsage, readCallCommandOptions } from './connect/caller/call-command-options.ts';
import { runCommand } from './run-command.ts';

/**
 * Entry point of `npm run call`, which simulates a telephone call to the running local hotline or to a contact flow in a
 * file.
 */
await runCommand(callUsage, async (args) => {
  const options = readCallCommandOptions(args);
  await (options.flows.length > 0
    ? simulateCallsOfFlowFiles(options)
    : simulateHotlineCall(options));
});
