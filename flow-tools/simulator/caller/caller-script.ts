import * as z from 'zod';
import type { CallerInput, CallerInputRequest, SimulatedCaller } from './caller.ts';

/**
 * Schema of the keys that a simulated caller presses at one prompt, for example `1`, `4821937056#`, `1w2` (a pause of one
 * second between the keys), `1@0.5` (pressed half a second after the prompt starts) or `-` (silence).
 */
const Keys = z
  .string()
  .max(100)
  .regex(
    /^-?$|^[0-9*#w]+(@\d+(\.\d+)?)?$/,
    'Must consist of the keys 0–9, * and #, w for a pause of one second, or be - for silence.',
  );

const HangUp = z.union(
  [z.int().min(1), z.string().min(1), z.strictObject({ seconds: z.number().min(0) })],
  'Must be the number of a prompt from 1, a prompt\'s key or text, or {"seconds": …}.',
);

/** Schema of a caller script: the keys that a simulated caller presses and the texts that the caller speaks, in order. */
export const CallerScript = z.strictObject({
  from: z
    .string()
    .regex(
      /^(\+\d{6,15}|anonymous)$/,
      'Must be an E.164 number such as +12025550123, or anonymous.',
    )
    .default('+84912345678'),
  channel: z.enum(['VOICE', 'CHAT', 'TASK', 'EMAIL']).default('VOICE'),
  /** Keys that the simulated caller presses, one entry for each request for keys. */
  keys: z.array(Keys).max(500).default([]),
  /**
   * Time at which the caller hangs up: at the n-th prompt, at the prompt with a given name or text, or after a number of
   * seconds.
   */
  hangUpAt: HangUp.optional(),
  /** Keys that the caller presses at fixed times of the call, regardless of the prompt that plays then. */
  timedKeys: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[0-9*#]$/, 'Must be one of the keys 0–9, * and #.'),
        at: z.number().min(0),
      }),
    )
    .max(500)
    .default([]),
  /** Texts that the caller speaks while the line is recorded, in order. */
  speech: z.array(z.string().max(5000)).max(50).default([]),
  /** Texts that the citizen writes in a chat or speaks to a Lex bot, in order. */
  texts: z.array(z.string().max(1024)).max(500).default([]),
  /** Branches to take for flow actions that the simulator can't evaluate, keyed by action identifier or type. */
  choices: z.record(z.string(), z.string()).default({}),
  patience: z.number().min(0).max(86_400).default(600),
  staysAfterAgent: z.boolean().default(false),
});
export type CallerScript = z.output<typeof CallerScript>;

/** Divisor for a prompt's duration: a caller who hangs up during a prompt hears half of it. */
const playedDivisor = 2;

/** Creates a simulated caller who follows a script and stays silent when the script has ended. */
export function createScriptedCaller(script: CallerScript): SimulatedCaller {
  const keys = [...script.keys];
  const speech = [...script.speech];
  const texts = [...script.texts];
  const { hangUpAt } = script;
  let isReached = typeof hangUpAt === 'object' || hangUpAt === undefined;
  return {
    from: script.from,
    channel: script.channel,
    timedKeys: script.timedKeys,
    hangsUpAfter: typeof hangUpAt === 'object' ? hangUpAt.seconds : undefined,
    hangsUpAt: ({ key, text, seconds }, count) => {
      const isHere =
        typeof hangUpAt === 'number'
          ? count === hangUpAt
          : typeof hangUpAt === 'string' && (key === hangUpAt || (text ?? '').includes(hangUpAt));
      isReached ||= isHere;
      return isHere ? seconds / playedDivisor : undefined;
    },
    findMissedHangUp: () =>
      isReached
        ? undefined
        : `The caller was to hang up at prompt ${hangUpAt}, which the call did not play.`,
    reply: async (request) => reply(request, { keys, speech, texts }),
    choose: ({ id, type }) => script.choices[id] ?? script.choices[type],
    maxWaitSeconds: script.patience,
    staysAfterAgent: script.staysAfterAgent,
  };
}

function reply(
  { kind, isRecorded }: CallerInputRequest,
  { keys, speech, texts }: { keys: string[]; speech: string[]; texts: string[] },
): CallerInput | undefined {
  if (kind === 'text') {
    const text = texts.shift();
    return text === undefined ? undefined : { keys: '', words: text };
  }
  const spokenText = isRecorded ? speech.shift() : undefined;
  const entry = keys.shift() ?? '-';
  const [pressed = '', after] = entry.split('@');
  if (pressed === '-' || pressed === '')
    return spokenText === undefined ? undefined : { keys: '', words: spokenText };
  return {
    keys: pressed,
    words: spokenText,
    after: after === undefined ? undefined : Number(after),
  };
}
