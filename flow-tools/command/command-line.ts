import { parseArgs } from 'node:util';
import { toTerminalText } from '../terminal-text.ts';
import { callFlags, callUsage, parseNumberFrom, parseWholeNumber } from './call-options.ts';
import { runCheck } from './check.ts';
import { runExplore } from './explore.ts';
import { runOneCall } from './run.ts';
import { throwUsageError, UsageError } from './usage-error.ts';

const flags = {
  ...callFlags,
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  type: { type: 'string' },
  flow: { type: 'string' },
  lambda: { type: 'string', multiple: true },
  attribute: { type: 'string', multiple: true },
  at: { type: 'string' },
  calls: { type: 'string' },
  min: { type: 'string' },
  call: { type: 'string' },
} as const;

const usage = `Usage: npm run flow -- check|run|explore FILE... [options]

Checks and tests contact flows of Amazon Connect. A FILE is a flow as JSON, a CloudFormation template as JSON, or a folder of
them, such as cdk.out, with its subfolders.

  check                  reports what Amazon Connect would reject or what probably is a mistake
  run                    simulates a call; without --keys or --text you are the caller
  explore                simulates calls until every branch was taken, and lists the branches not taken

Flow
  --type TYPE            type of the flows that do not declare it, such as CUSTOMER_QUEUE
  --flow NAME            flow at which calls start (run), or only flow to explore
  --json                 prints JSON
  -h, --help             prints this text

${callUsage}

run (also the options of Caller and Conditions, which explore chooses itself)
  --lambda NAME=JSON     response of a Lambda function; NAME=! fails, NAME=JSON@3 takes 3 seconds
  --attribute NAME=VALUE contact attribute at the start of the call
  --at TIME              start of the call, such as 2025-01-06T10:00:00Z

explore
  --calls N              maximum number of calls for each flow (default: 500)
  --min PERCENT          fails if less than this percentage of the branches was taken, from 0 to 100
  --call N               prints only the N-th call, step by step; with --flow
  --seed N               seed of what the planned calls leave open (default: 1)

run and explore leave out flows that Amazon Connect would reject, and then return 1.

Exit code: 0 success, 1 errors in a flow, 2 wrong arguments or unreadable files.`;

/** Runs the command line and returns its exit code. Errors of the user are printed without a stack trace. */
export async function runCommandLine(args: string[]): Promise<number> {
  try {
    return await runSubcommand(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(toTerminalText(error.message.split('\n')));
    return error.exitCode;
  }
}

/** Options that a command uses, besides those of all commands. */
const optionsByCommand: Partial<Record<string, readonly string[]>> = {
  check: [],
  run: [...Object.keys(callFlags), 'flow', 'lambda', 'attribute', 'at'],
  explore: ['flow', 'calls', 'min', 'seed', 'call'],
};

/** Rejects options that would have no effect on the command. */
function checkOptions(command: string, given: readonly string[]): void {
  const known = optionsByCommand[command];
  const common = ['help', 'json', 'type'];
  const unused = known && given.find((name) => !known.includes(name) && !common.includes(name));
  if (unused !== undefined) throwUsageError(`${command} has no option --${unused}. See --help.`);
}

function runSubcommand(args: string[]): number | Promise<number> {
  const { values, positionals } = parse(args);
  const [command, ...paths] = positionals;
  const { type, flow, json = false, lambda = [], attribute = [], at } = values;
  if (values.help || command === undefined) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  checkOptions(command, Object.keys(values));
  switch (command) {
    case 'check':
      return runCheck({ paths, type, json });
    case 'run':
      return runOneCall({
        paths,
        type,
        flow,
        json,
        lambdas: lambda,
        attributes: attribute,
        at,
        values,
      });
    case 'explore':
      return runExplore({
        paths,
        type,
        flow,
        json,
        maxCalls: parseNumberFrom('--calls', values.calls ?? '500', [1, 100_000]),
        seed: parseWholeNumber(values.seed ?? '1'),
        call: values.call === undefined ? undefined : parseWholeNumber(values.call),
        minPercent: parseNumberFrom('--min', values.min ?? '0', [0, 100]),
      });
    default:
      return throwUsageError(`There is no command ${command}; there are check, run and explore.`);
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags, allowPositionals: true });
  } catch (error) {
    return throwUsageError(
      `${error instanceof Error ? error.message : error} Show all options with --help.`,
    );
  }
}
