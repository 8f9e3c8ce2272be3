import { parseArgs } from 'node:util';
import * as z from 'zod';
import { FlowType } from '../../../flow-tools/language/flow-type.ts';
import { CallerScript } from '../../../flow-tools/simulator/caller/caller-script.ts';
import { SimulatedCallConditions } from '../../../flow-tools/simulator/environment/file-call-environment.ts';
import { throwUserError } from '../../user-error.ts';

const flags = {
  from: { type: 'string' },
  keys: { type: 'string' },
  'hang-up': { type: 'string' },
  speech: { type: 'string', multiple: true },
  text: { type: 'string', multiple: true },
  choice: { type: 'string', multiple: true },
  channel: { type: 'string' },
  patience: { type: 'string' },
  flow: { type: 'string', multiple: true },
  type: { type: 'string' },
  lambda: { type: 'string', multiple: true },
  open: { type: 'boolean' },
  closed: { type: 'boolean' },
  agents: { type: 'string' },
  'queue-size': { type: 'string' },
  'max-contacts': { type: 'string' },
  break: { type: 'string', multiple: true },
  seed: { type: 'string' },
  random: { type: 'string' },
  url: { type: 'string' },
  json: { type: 'boolean' },
  steps: { type: 'boolean' },
  say: { type: 'boolean' },
  prompts: { type: 'string' },
} as const;

/** Help text of `npm run call`. */
export const callUsage = `Usage: npm run call -- [options]

Simulates a phone call or a chat. Without --flow it calls the running hotline; with --flow it runs the contact flow in a
file. Without --keys or --random you enter the caller's input at the terminal.

Caller
  --from NUMBER          phone number of the caller, such as +84987654321
  --keys 1,-,5           one entry for each time the flow asks for keys; - is silence
  --speech TEXT          spoken into the next recording
  --text TEXT            next chat message, or speech to a bot
  --choice ID=BRANCH     branch of a flow action that the simulator cannot evaluate
  --hang-up WHEN         number of a prompt, key of a prompt, or a time such as 12s
  --patience SECONDS     maximum time that the caller waits
  --channel CHANNEL      VOICE or CHAT
  --random N             runs N random callers and prints the coverage; requires --flow
  --seed N               seed of the random choices

Flow and environment
  --url URL              address of the hotline (default: http://localhost:3000)
  --flow FILE            contact flow; repeat for the flows that it transfers to
  --type TYPE            type of the flow, such as CUSTOMER_QUEUE
  --lambda NAME=JSON     response of a Lambda function; NAME=! fails, NAME=JSON@3 takes 3 seconds
  --open, --closed       within or outside opening hours
  --agents N             number of available operators
  --queue-size N         number of callers already in the queue
  --max-contacts N       maximum number of callers in the queue
  --break ID=ERROR       flow action that fails, such as ID=NoMatchingError

Output
  --steps                prints every step, not only the conversation (default with --flow)
  --json                 prints the whole transcript as JSON
  --say                  plays the prompts
  --prompts DIR          recordings to play: DIR/<lang>/<key>.wav
  -h, --help             prints this text`;

export type CallCommandOptions = {
  script: CallerScript;
  conditions: SimulatedCallConditions;
  flows: string[];
  type: FlowType | undefined;
  lambdas: [name: string, answer: string][];
  url: string;
  isInteractive: boolean;
  random: number;
  json: boolean;
  /** Whether to print every step of the contact flow instead of only the conversation. */
  isWhole: boolean;
  say: boolean;
  prompts: string | undefined;
};

/** Parses the options of `npm run call`; prints the usage and exits on invalid options. */
export function readCallCommandOptions(given: string[]): CallCommandOptions {
  const { values } = parse(given);
  const {
    keys,
    flow,
    lambda,
    random,
    url,
    json = false,
    say = false,
    steps = false,
    prompts,
    type,
  } = values;
  if (random !== undefined && flow === undefined)
    throwUserError(`--random requires --flow.\n${callUsage}`);
  return {
    script: buildCallerScript(values),
    conditions: buildCallConditions(values),
    flows: flow ?? [],
    type: type === undefined ? undefined : parseOption(FlowType, type),
    lambdas: (lambda ?? []).map(parsePair),
    url: url ?? `http://localhost:${process.env['PORT'] ?? 3000}`,
    isInteractive: keys === undefined && random === undefined,
    random: random === undefined ? 0 : parseOption(Callers, parseWholeNumber(random)),
    json,
    isWhole: steps || flow !== undefined,
    say,
    prompts,
  };
}

function parse(given: string[]) {
  try {
    return parseArgs({ args: given, options: flags });
  } catch (error) {
    return throwUserError(`${error instanceof Error ? error.message : error}\n${callUsage}`);
  }
}

type Values = ReturnType<typeof parse>['values'];

function buildCallerScript({
  from,
  keys,
  speech,
  text,
  choice,
  channel,
  patience,
  ...values
}: Values): CallerScript {
  return parseOption(CallerScript, {
    ...(from !== undefined && { from }),
    ...(channel !== undefined && { channel }),
    ...(patience !== undefined && { patience: parseWholeNumber(patience) }),
    keys: keys === undefined ? [] : keys.split(','),
    ...parseHangUp(values['hang-up']),
    speech: speech ?? [],
    texts: text ?? [],
    choices: Object.fromEntries((choice ?? []).map(parsePair)),
  });
}

function parseHangUp(given: string | undefined) {
  if (given === undefined) return {};
  if (/^\d+s$/.test(given)) return { hangUpAt: { seconds: parseWholeNumber(given.slice(0, -1)) } };
  return { hangUpAt: /^\d+$/.test(given) ? parseWholeNumber(given) : given };
}

const Callers = z.int().min(1).max(10_000);

function buildCallConditions({
  open,
  closed,
  agents,
  seed,
  ...values
}: Values): SimulatedCallConditions {
  if (open && closed) throwUserError(`--open and --closed are mutually exclusive.\n${callUsage}`);
  return parseOption(SimulatedCallConditions, {
    ...((open || closed) && { open: closed !== true }),
    ...(agents !== undefined && { agents: parseWholeNumber(agents) }),
    ...(values['queue-size'] !== undefined && {
      queueSize: parseWholeNumber(values['queue-size']),
    }),
    ...(values['max-contacts'] !== undefined && {
      maxContacts: parseWholeNumber(values['max-contacts']),
    }),
    ...(seed !== undefined && { seed: parseWholeNumber(seed) }),
    ...(values.break && { breaks: Object.fromEntries(values.break.map(parsePair)) }),
  });
}

function parseOption<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value);
  return read.success ? read.data : throwUserError(`${z.prettifyError(read.error)}\n${callUsage}`);
}

const parseWholeNumber = (text: string): number =>
  /^\d+$/.test(text)
    ? Number(text)
    : throwUserError(`"${text}" is not a whole number.\n${callUsage}`);

function parsePair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 1
    ? throwUserError(`"${text}" must have the form NAME=VALUE.\n${callUsage}`)
    : [text.slice(0, at), text.slice(at + 1)];
}
