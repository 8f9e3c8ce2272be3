import { parseArgs } from 'node:util';
import * as z from 'zod';
import { FlowType } from '../../lib/contact-center/flow-language/flow-type.ts';
import { throwUserError } from '../refuse.ts';
import { CallConditions } from './lenient-world.ts';
import { Script } from './script.ts';

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
  help: { type: 'boolean', short: 'h' },
} as const;

const usage = `npm run call -- [options]
  Without --flow, the running hotline is called (--url http://localhost:3000); with it, the flow in the file.
  Without --keys, you are the caller.
  --from +84…        who calls              --keys 1,-,5,4821937056   one entry each time keys are asked for; - is silence
  --hang-up 3        at the 3rd prompt; a prompt's key; or 12s after so many seconds
  --speech "…"       said to a recording    --text "…"               written in a chat, or said to a bot
  --choice id=branch of an action that has no meaning here
  --flow FILE.json   (again for those that it leads to)   --type CUSTOMER_QUEUE   --channel CHAT
  --lambda name=json what a function answers; name=! fails; name=json@3 takes three seconds
  --open --closed --agents 2 --queue-size 5 --max-contacts 10 --patience 600 --seed 7
  --break id=NoMatchingError   an action that fails on this day
  --random 100       so many random callers, and what they covered
  --steps            every step, not what is said alone (always so with --flow)
  --json             the whole transcript   --say  aloud   --prompts DIR  recordings as DIR/<lang>/<key>.wav`;

export type CallCommandOptions = {
  script: Script;
  world: CallConditions;
  flows: string[];
  type: FlowType | undefined;
  lambdas: [name: string, answer: string][];
  url: string;
  isInteractive: boolean;
  random: number;
  json: boolean;
  /** Whether to print every step instead of the conversation alone. */
  isWhole: boolean;
  say: boolean;
  prompts: string | undefined;
};

/** Parses the command line; prints the usage and exits on invalid options. */
export function readCallCommandOptions(given: string[]): CallCommandOptions {
  const { values } = parse(given);
  if (values.help) throwUserError(usage);
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
    throwUserError(`--random needs a --flow.\n${usage}`);
  return {
    script: scriptOf(values),
    world: worldOf(values),
    flows: flow ?? [],
    type: type === undefined ? undefined : checked(FlowType, type),
    lambdas: (lambda ?? []).map(pair),
    url: url ?? `http://localhost:${process.env['PORT'] ?? 3000}`,
    isInteractive: keys === undefined && random === undefined,
    random: random === undefined ? 0 : checked(Callers, whole(random)),
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
    return throwUserError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

type Values = ReturnType<typeof parse>['values'];

function scriptOf({
  from,
  keys,
  speech,
  text,
  choice,
  channel,
  patience,
  ...values
}: Values): Script {
  return checked(Script, {
    ...(from !== undefined && { from }),
    ...(channel !== undefined && { channel }),
    ...(patience !== undefined && { patience: whole(patience) }),
    keys: keys === undefined ? [] : keys.split(','),
    ...hangUpOf(values['hang-up']),
    speech: speech ?? [],
    texts: text ?? [],
    choices: Object.fromEntries((choice ?? []).map(pair)),
  });
}

function hangUpOf(given: string | undefined) {
  if (given === undefined) return {};
  if (/^\d+s$/.test(given)) return { hangUpAt: { seconds: whole(given.slice(0, -1)) } };
  return { hangUpAt: /^\d+$/.test(given) ? whole(given) : given };
}

const Callers = z.int().min(1).max(10_000);

function worldOf({ open, closed, agents, seed, ...values }: Values): CallConditions {
  if (open && closed) throwUserError(`--open and --closed exclude each other.\n${usage}`);
  return checked(CallConditions, {
    ...((open || closed) && { open: closed !== true }),
    ...(agents !== undefined && { agents: whole(agents) }),
    ...(values['queue-size'] !== undefined && { queueSize: whole(values['queue-size']) }),
    ...(values['max-contacts'] !== undefined && { maxContacts: whole(values['max-contacts']) }),
    ...(seed !== undefined && { seed: whole(seed) }),
    ...(values.break && { breaks: Object.fromEntries(values.break.map(pair)) }),
  });
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value);
  return read.success ? read.data : throwUserError(`${z.prettifyError(read.error)}\n${usage}`);
}

const whole = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : throwUserError(`${text} is no whole number.\n${usage}`);

function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 1
    ? throwUserError(`${text} is no name=value.\n${usage}`)
    : [text.slice(0, at), text.slice(at + 1)];
}
