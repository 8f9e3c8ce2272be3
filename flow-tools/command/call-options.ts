import * as z from 'zod';
import { CallerScript } from '../simulator/caller/caller-script.ts';
import { SimulatedCallConditions } from '../simulator/environment/file-call-environment.ts';
import { throwUsageError } from './usage-error.ts';

/** Options of a command that simulates a call: the caller's input and the conditions of the call. */
export const callFlags = {
  from: { type: 'string' },
  keys: { type: 'string' },
  'hang-up': { type: 'string' },
  speech: { type: 'string', multiple: true },
  text: { type: 'string', multiple: true },
  choice: { type: 'string', multiple: true },
  channel: { type: 'string' },
  patience: { type: 'string' },
  open: { type: 'boolean' },
  closed: { type: 'boolean' },
  agents: { type: 'string' },
  'queue-size': { type: 'string' },
  'max-contacts': { type: 'string' },
  break: { type: 'string', multiple: true },
  undialable: { type: 'string', multiple: true },
  seed: { type: 'string' },
} as const;

/** Help text of `callFlags`. */
export const callUsage = `Caller
  --from NUMBER          phone number of the caller in the format +12025550123
  --keys 1,-,5           one entry for each time the flow asks for keys; - is silence
  --speech TEXT          spoken into the next recording
  --text TEXT            next chat message, or speech to a bot
  --choice ID=BRANCH     branch of a flow action that the simulator cannot evaluate
  --hang-up WHEN         number of a prompt, key or text of a prompt, or a time such as 12s
  --patience SECONDS     maximum time that the caller waits
  --channel CHANNEL      VOICE, CHAT, TASK or EMAIL

Conditions
  --open, --closed       within or outside opening hours
  --agents N             number of available operators
  --queue-size N         number of callers already in the queue
  --max-contacts N       maximum number of callers in the queue
  --break FLOW/ID=ERROR  flow action that fails, such as "Main/Menu=NoMatchingError"
  --undialable NUMBER    phone number that cannot be called
  --seed N               seed of the random choices`;

type Values<Flags> = {
  [Name in keyof Flags]?: Flags[Name] extends { multiple: true }
    ? string[]
    : Flags[Name] extends { type: 'boolean' }
      ? boolean
      : string;
};
export type CallFlagValues = Values<typeof callFlags>;

/** Builds the script of the simulated caller from the options of a command. */
export function toCallerScript(values: CallFlagValues): CallerScript {
  const { from, keys, speech, text, choice, channel, patience } = values;
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

/** Builds the conditions of the simulated call from the options of a command. */
export function toCallConditions(values: CallFlagValues): SimulatedCallConditions {
  const { open, closed, agents, seed, undialable } = values;
  if (open && closed) throwUsageError('--open and --closed are mutually exclusive.');
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
    ...(undialable !== undefined && { undialable }),
    ...(values.break && { breaks: Object.fromEntries(values.break.map(parsePair)) }),
  });
}

export function parseOption<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const read = schema.safeParse(value);
  return read.success ? read.data : throwUsageError(z.prettifyError(read.error));
}

export const parseWholeNumber = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : throwUsageError(`"${text}" is not a whole number.`);

/** Parses the number of an option, which must be in a range. */
export function parseNumberFrom(
  option: string,
  text: string,
  [min, max]: readonly [number, number],
): number {
  const number = parseWholeNumber(text);
  return number >= min && number <= max
    ? number
    : throwUsageError(`${option} must be a number from ${min} to ${max}, not ${text}.`);
}

/** Parses an option of the form NAME=VALUE. */
export function parsePair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 1
    ? throwUsageError(`"${text}" must have the form NAME=VALUE.`)
    : [text.slice(0, at), text.slice(at + 1)];
}
