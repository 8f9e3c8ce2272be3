import { join, resolve } from 'node:path';
import { type LocalHotlineRun, serveLocalHotline } from './run.ts';
import { runCommand } from './run-command.ts';
import { readStartOptions, startUsage } from './start-options.ts';
import { synthesizeAssemblyIfChanged } from './synthesize.ts';

const report = (line: string): void => console.log(line);

/** Synthesizes the cloud assembly if it has changed, and runs the local hotline until the process is stopped. */
async function start(args: string[]): Promise<LocalHotlineRun> {
  const {
    PORT,
    HOTLINE_STAGE: stage,
    HOTLINE_DATA,
    HOTLINE_DIRECTORY: directoryFolder,
    DYNAMODB_ENDPOINT,
    HOTLINE_AWS,
    HOTLINE_LIMITS,
    startTime,
  } = readStartOptions(args, process.env);
  const root = resolve(import.meta.dirname, '..');
  const dataDirectory = resolve(root, HOTLINE_DATA);
  const assemblyDirectory = join(dataDirectory, 'cdk.out');
  return serveLocalHotline({
    assemblyDirectory,
    dataDirectory,
    port: PORT,
    dynamoDbEndpoint: DYNAMODB_ENDPOINT,
    watchesCalls: HOTLINE_AWS !== undefined,
    recordsTraffic: HOTLINE_AWS === 'record',
    shareOfLimits: HOTLINE_LIMITS,
    startTime,
    prepare: () =>
      synthesizeAssemblyIfChanged({
        ...{ root, stage, directory: assemblyDirectory, report },
        directoryFolder: directoryFolder === undefined ? undefined : resolve(directoryFolder),
      }),
    report,
  });
}

const formatWelcome = (url: string): string => `1022 hotline ready: ${url}
  Three-minute tour            ${url}/local
  Call 1022                    ${url}/local/calls, or: npm run call
  Outbox: all sent messages    ${url}/local/outbox
  Move the clock               ${url}/local/clock
  Sign in as staff             ${url}/local/sign-in
  Open311 API key              ${url}/local/open311-key`;

await runCommand(startUsage, async (args) => {
  const run = await start(args);
  report(formatWelcome(run.url));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void run.stop().then(() => process.exit(0));
    });
  }
});
