import { parseArgs } from 'node:util';
import {
  callUsage as callerUsage,
  callFlags,
  toCallConditions,
  toCallerScript,
} from '../../../flow-tools/command/call-options.ts';
import { UsageError } from '../../../flow-tools/command/usage-error.ts';
import type { CallerScript } from '../../../flow-tools/simulator/caller/caller-script.ts';
import type { SimulatedCallConditions } from '../../../flow-tools/simulator/environment/file-call-environment.ts';
import { throwUserError } from '../../user-error.ts';

const flags = {
  ...callFlags,
  url: { type: 'string' },
  json: { type: 'boolean' },
  steps: { type: 'boolean' },
  say: { type: 'boolean' },
  prompts: { type: 'string' },
} as const;

/** Help text of `npm run call`. */
export const callUsage = `Usage: npm run call -- [options]

Simulates a phone call to the running hotline. Without --keys you enter the caller's input at the terminal.

${callerUsage}

Hotline and output
  --url URL              address of the hotline (default: http://localhost:3000)
  --steps                prints every step, not only the conversation
  --json                 prints the whole transcript as JSON
  --say                  plays the prompts
  --prompts DIR          recordings to play: DIR/<lang>/<key>.wav
  -h, --help             prints this text`;

export type CallCommandOptions = {
  script: CallerScript;
  conditions: SimulatedCallConditions;
  url: string;
  isInteractive: boolean;
  json: boolean;
  /** Whether to print every step of the contact flow instead of only the conversation. */
  isWhole: boolean;
  say: boolean;
  prompts: string | undefined;
};

/** Parses the options of `npm run call`; prints the usage and exits on invalid options. */
export function readCallCommandOptions(given: string[]): CallCommandOptions {
  const { values } = parse(given);
  const { keys, url, json = false, say = false, steps = false, prompts } = values;
  return {
    ...readCall(values),
    url: url ?? `http://localhost:${process.env['PORT'] ?? 3000}`,
    isInteractive: keys === undefined,
    json,
    isWhole: steps,
    say,
    prompts,
  };
}

function readCall(values: ReturnType<typeof parse>['values']) {
  try {
    return { script: toCallerScript(values), conditions: toCallConditions(values) };
  } catch (error) {
    if (error instanceof UsageError) return throwUserError(`${error.message}\n${callUsage}`);
    throw error;
  }
}

function parse(given: string[]) {
  try {
    return parseArgs({ args: given, options: flags });
  } catch (error) {
    return throwUserError(`${error instanceof Error ? error.message : error}\n${callUsage}`);
  }
}
