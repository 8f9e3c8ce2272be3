import type { JsonObject } from '../../../json.ts';
import type { CallerInput, CallerInputRequest } from '../../caller/caller.ts';
import { findValidNumber } from '../../phone-numbers.ts';
import { type FlowActionOutcome, failAction, interruptFlow, succeedAction } from '../contact.ts';
import { getNumberParameter, getObjectParameter, getTextParameter } from '../parameters.ts';
import type { CallInterruption } from '../telephone-line.ts';
import { type ActionExecution, type ActionHandler, addCallFinding } from './action-execution.ts';
import { discardEarlyKeys, hasPrompt, type Prompt, playPrompts, readPrompt } from './prompts.ts';

const usualLimitSeconds = 5;
const usualInterdigitSeconds = 5;
const usualLength = 20;
/** Seconds between the end of a prompt and the simulated caller's first key press. */
const thinkingSeconds = 1;
const keySeconds = 0.4;
/** Speaking rate of simulated callers in characters per second, lower than that of recorded prompts. */
const spokenSignsPerSecond = 12;

/** Simulates the flow action that requests the caller's input: a single key, or a sequence of digits that is stored. */
export const getParticipantInput: ActionHandler = async (visit) => {
  const { call, parameters } = visit;
  if (parameters['EnableDTMFBuffer'] !== undefined) {
    call.contact.hasKeyBuffer = getTextParameter(parameters, 'EnableDTMFBuffer') === 'True';
    if (!hasPrompt(parameters)) return { kind: 'done' };
  }
  if (call.caller.channel !== 'VOICE') {
    addCallFinding(visit, 'channel', 'keys can be asked for on a telephone only');
    return failAction();
  }
  const prompt = readPrompt(visit, parameters);
  if (prompt === undefined) return failAction();
  return getTextParameter(parameters, 'StoreInput') === 'True'
    ? requestDigits(visit, prompt)
    : requestMenuKey(visit, prompt);
};

async function requestMenuKey(visit: ActionExecution, prompt: Prompt): Promise<FlowActionOutcome> {
  const { line } = visit.call;
  const limit = getNumberParameter(visit.parameters, 'InputTimeLimitSeconds', usualLimitSeconds);
  const speech = await requestCallerInput(visit, 'key', prompt, limit);
  const cut = await playPrompts(visit, [prompt], true);
  if (cut !== undefined && cut !== 'key') return interruptFlow(cut);
  const got = await line.key(line.now() + limit);
  recordSpeech(visit, speech);
  if (got === undefined) return failAction('InputTimeLimitExceeded');
  if ('cut' in got) return interruptFlow(got.cut);
  visit.step.input = got.key;
  return succeedAction(got.key);
}

async function requestDigits(visit: ActionExecution, prompt: Prompt): Promise<FlowActionOutcome> {
  const { parameters, frame, step } = visit;
  const limit = getNumberParameter(parameters, 'InputTimeLimitSeconds', usualLimitSeconds);
  const speech = await requestCallerInput(visit, 'entry', prompt, limit);
  const cut = await playPrompts(visit, [prompt], true);
  if (cut !== undefined && cut !== 'key') return interruptFlow(cut);
  const entry = await readEntry(visit, limit);
  recordSpeech(visit, speech);
  if ('cut' in entry) return interruptFlow(entry.cut);
  const { keys } = entry;
  const isEncrypted = parameters['InputEncryption'] !== undefined;
  if (keys !== undefined) step.input = isEncrypted ? '•'.repeat(keys.length) : keys;
  const { PhoneNumberValidation: phone } = getObjectParameter(parameters, 'InputValidation');
  const isPhone = phone !== undefined;
  if (keys === undefined || !isPhone) {
    frame.storedInput =
      keys === undefined ? silence : isEncrypted ? formatEncryptedInput(keys) : keys;
    return { kind: 'done' };
  }
  const number = phoneNumber(
    keys,
    getObjectParameter(getObjectParameter(parameters, 'InputValidation'), 'PhoneNumberValidation'),
  );
  if (number === undefined) return failAction('InvalidPhoneNumber');
  frame.storedInput = number;
  return { kind: 'done' };
}

/** Value stored as the caller's input when the caller pressed no key. Connect treats this result as success. */
const silence = 'Timeout';

/** Returns a placeholder for encrypted caller input; nothing in the local run decrypts such input. */
const formatEncryptedInput = (keys: string): string => `encrypted:${keys.length}`;

type Entry = { keys: string | undefined } | { cut: CallInterruption };

/**
 * Reads the caller's key presses until the caller ends the input, the input has its maximum length, or the next key press
 * takes too long.
 */
async function readEntry(
  { call: { line }, parameters, step }: ActionExecution,
  limit: number,
): Promise<Entry> {
  const { CustomValidation: custom } = getObjectParameter(parameters, 'InputValidation');
  const length =
    custom === undefined
      ? usualLength
      : getNumberParameter(
          getObjectParameter(getObjectParameter(parameters, 'InputValidation'), 'CustomValidation'),
          'MaximumLength',
          usualLength,
        );
  const dtmf = getObjectParameter(parameters, 'DTMFConfiguration');
  const terminator = getTextParameter(dtmf, 'InputTerminationSequence') || '#';
  const interdigit = getNumberParameter(dtmf, 'InterdigitTimeLimitSeconds', usualInterdigitSeconds);
  const canCancel = getTextParameter(dtmf, 'DisableCancelKey') !== 'True';
  let entry = '';
  let until = line.now() + limit;
  while (entry.length < length) {
    const got = await line.key(until);
    if (got === undefined) return { keys: entry === '' ? undefined : entry };
    if ('cut' in got) return got;
    entry += got.key;
    until = line.now() + interdigit;
    if (entry.endsWith(terminator)) return { keys: entry.slice(0, -terminator.length) };
    if (got.key === '*' && canCancel) {
      step.findings.push({ rule: 'entry-cancelled', message: 'the caller restarted the entry' });
      entry = '';
      until = line.now() + limit;
    }
  }
  return { keys: entry };
}

function phoneNumber(keys: string, validation: JsonObject): string | undefined {
  if (getTextParameter(validation, 'NumberFormat') === 'E164') {
    return findValidNumber(`+${keys.replace(/^\*/, '')}`);
  }
  return findValidNumber(keys, getTextParameter(validation, 'CountryCode'));
}

type Speech = { text: string; from: number; seconds: number };

/** Passes the prompt to the simulated caller and schedules the key presses with which the caller replies. */
async function requestCallerInput(
  visit: ActionExecution,
  kind: CallerInputRequest['kind'],
  prompt: Prompt,
  limitSeconds: number,
): Promise<Speech | undefined> {
  const { call, action } = visit;
  const { line, caller, contact } = call;
  discardEarlyKeys(visit);
  const lastMoment = line.now() + prompt.seconds + limitSeconds;
  if ((line.nextKeyAt() ?? Number.POSITIVE_INFINITY) <= lastMoment) return undefined;
  const reply = await caller.reply({
    kind,
    action: action.Identifier,
    prompts: [prompt],
    promptSeconds: prompt.seconds,
    limitSeconds,
    isRecorded: contact.isIvrRecorded,
  });
  const start = line.now() + prompt.seconds;
  if (reply === 'hangs-up') line.hangUpAt(start + thinkingSeconds);
  if (reply === undefined || reply === 'hangs-up') return undefined;
  const seconds = (reply.words?.length ?? 0) / spokenSignsPerSecond;
  scheduleKeys(visit, reply, seconds > 0 ? start + seconds : start);
  return reply.words === undefined ? undefined : { text: reply.words, from: start, seconds };
}

function scheduleKeys(
  { call: { line } }: ActionExecution,
  { keys, after }: CallerInput,
  end: number,
): void {
  let at = after === undefined ? end + thinkingSeconds : line.now() + after;
  for (const key of keys) {
    if (key === 'w') {
      at += 1;
    } else {
      line.press([{ key, at }]);
      at += keySeconds;
    }
  }
}

/** Adds the caller's spoken text to the recording, as far as the caller had spoken when the wait ended. */
function recordSpeech({ call, step }: ActionExecution, speech: Speech | undefined): void {
  const recording = call.recordings.at(-1);
  if (speech === undefined || recording === undefined || !call.contact.isIvrRecorded) return;
  const share = Math.min(1, Math.max(0, (call.line.now() - speech.from) / speech.seconds));
  const recordedText = speech.text.slice(0, Math.round(speech.text.length * share));
  if (recordedText === '') return;
  recording.said = [recording.said, recordedText].filter(Boolean).join(' ');
  step.input = recordedText;
}
