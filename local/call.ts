import { simulateCallsOfFlowFiles } from './connect/call-flows.ts';
import { simulateHotlineCall } from './connect/call-hotline.ts';
import { readCallCommandOptions } from './connect/caller/call-command-options.ts';
import { isUserError } from './user-error.ts';

/**
 * Entry point of `npm run call`, which simulates a telephone call to the running local hotline or to a contact flow in a
 * file.
 */
try {
  const options = readCallCommandOptions(process.argv.slice(2));
  await (options.flows.length > 0
    ? simulateCallsOfFlowFiles(options)
    : simulateHotlineCall(options));
} catch (error) {
  console.error(isUserError(error) ? error.message : error);
  process.exitCode = 1;
}
