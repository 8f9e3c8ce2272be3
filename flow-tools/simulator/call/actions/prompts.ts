import { isJsonObject, type JsonObject } from '../../../json.ts';
import type { PlayedPrompt } from '../../caller/transcript.ts';
import { instancePrompts } from '../../environment/default-flows.ts';
import { listBranchLabels } from '../branches.ts';
import { type FlowActionOutcome, failAction, interruptFlow } from '../contact.ts';
import { getNumberParameter, getTextParameter } from '../parameters.ts';
import type { CallInterruption } from '../telephone-line.ts';
import { type ActionExecution, type ActionHandler, addCallFinding } from './action-execution.ts';

export type Prompt = Omit<PlayedPrompt, 'heard' | 'to'>;

/** Maximum number of characters in a text for speech synthesis, including SSML tags. */
const maxTextLength = 6000;
/** Maximum number of characters in a text for speech synthesis, excluding SSML tags. */
const maxSpokenLength = 3000;
const maxPromptSeconds = 300;
/** Speaking rate of synthesized voices in characters per second. */
const signsPerSecond = 15;

/**
 * Returns the prompt that a flow action's parameters specify. If the prompt can't be played, reports a problem in the call's
 * transcript and returns undefined.
 */
export function readPrompt(
  visit: ActionExecution,
  promptParameters: JsonObject,
): Prompt | undefined {
  const isVoice = visit.call.caller.channel === 'VOICE';
  const text = promptParameters['Text'];
  if (text !== undefined)
    return buildSpokenPrompt(visit, getTextParameter(promptParameters, 'Text'), !isVoice);
  if (!isVoice) return fault(visit, 'this prompt can be played on a telephone only');
  if (promptParameters['SSML'] !== undefined)
    return buildSpokenPrompt(visit, getTextParameter(promptParameters, 'SSML'), false);
  const { Media: media } = promptParameters;
  const source = isJsonObject(media)
    ? { kind: 'media' as const, id: getTextParameter(media, 'Uri') }
    : { kind: 'prompt' as const, id: getTextParameter(promptParameters, 'PromptId') };
  const info = instancePrompts.get(source.id) ?? visit.call.environment.prompt(source);
  if (info === undefined) return fault(visit, `there is no prompt ${source.id}`);
  if (info.seconds > maxPromptSeconds) return fault(visit, `${info.key} is longer than 5 minutes`);
  const { key, text: promptText, lang, seconds } = info;
  return {
    key,
    ...(promptText !== undefined && { text: promptText }),
    seconds,
    ...(lang !== undefined && { lang }),
  };
}

export function hasPrompt(promptParameters: JsonObject): boolean {
  return ['Text', 'SSML', 'PromptId', 'Media'].some((name) => promptParameters[name] !== undefined);
}

function buildSpokenPrompt(
  visit: ActionExecution,
  marked: string,
  isWritten: boolean,
): Prompt | undefined {
  const breaks = [...marked.matchAll(/<break[^>]*time="(\d+(?:\.\d+)?)(ms|s)"/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) / (unit === 'ms' ? 1000 : 1),
    0,
  );
  const text = marked
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (marked.length > maxTextLength || text.length > maxSpokenLength) {
    return fault(visit, `a text of ${marked.length} signs is too long to be spoken`);
  }
  const seconds = isWritten ? 0 : Math.round((text.length / signsPerSecond + breaks) * 10) / 10;
  const lang = visit.call.contact.data.language;
  return { text, seconds, ...(lang !== undefined && { lang }) };
}

const fault = (visit: ActionExecution, message: string): undefined => {
  addCallFinding(visit, 'prompt', message);
};

/** Plays prompts to the caller one after another. If `endsAtKey` is set, a key press stops them. */
export async function playPrompts(
  { call, step }: ActionExecution,
  prompts: Prompt[],
  endsAtKey: boolean,
): Promise<CallInterruption | 'key' | undefined> {
  const { line, listener, caller, played } = call;
  for (const prompt of prompts) {
    const start = line.now();
    if (listener === 'caller') {
      played.count += 1;
      const leavesAfter = caller.hangsUpAt(prompt, played.count);
      if (leavesAfter !== undefined) line.hangUpAt(start + leavesAfter);
    }
    const key = endsAtKey ? line.nextKeyAt() : undefined;
    const isCutByKey = key !== undefined && key < start + prompt.seconds;
    const cut = await line.pass(isCutByKey ? key - start : prompt.seconds);
    const heardSeconds = Math.round((line.now() - start) * 10) / 10;
    step.prompts.push({ ...prompt, heard: heardSeconds, to: listener });
    if (cut !== undefined) return cut;
    if (isCutByKey) return 'key';
  }
  return undefined;
}

/** Discards keys that the caller pressed while no input was requested, unless the contact buffers key presses. */
export function discardEarlyKeys(visit: ActionExecution): void {
  const { line, contact } = visit.call;
  const early = line.takeEarly();
  if (early.length === 0) return;
  if (contact.hasKeyBuffer) {
    line.press(early.map((key) => ({ key, at: line.now() })));
  } else {
    addCallFinding(
      visit,
      'keys-lost',
      `${early.length} of the keys pressed came while none was asked for`,
    );
  }
}

export const messageParticipant: ActionHandler = async (visit) => {
  const { parameters, call } = visit;
  const prompt = readPrompt(visit, parameters);
  if (prompt === undefined) return failAction();
  const hasKeys =
    call.contact.hasKeyBuffer && (call.line.nextKeyAt() ?? Infinity) <= call.line.now();
  const skips = /^true$/i.test(getTextParameter(parameters, 'SkipWhenDTMFBufferEnabled'));
  if (hasKeys && skips) return { kind: 'done' };
  const cut = await playPrompts(visit, [prompt], false);
  if (cut !== undefined && cut !== 'key') return interruptFlow(cut);
  discardEarlyKeys(visit);
  return { kind: 'done' };
};

/**
 * Simulates the flow action that plays messages in a loop, until the interrupt interval elapses or the wait in the queue
 * ends.
 */
export const messageIteratively: ActionHandler = async (visit): Promise<FlowActionOutcome> => {
  const { call, frame, action, parameters } = visit;
  const { Messages: messages } = parameters;
  if (call.caller.channel !== 'VOICE') return unplayed(visit);
  const promptMessages = Array.isArray(messages) ? messages.filter(isJsonObject) : [];
  const prompts = promptMessages.flatMap((each) => readPrompt(visit, each) ?? []);
  const round = prompts.reduce((sum, { seconds }) => sum + seconds, 0);
  if (prompts.length < promptMessages.length || round === 0) return unplayed(visit);
  const frequency = getNumberParameter(
    parameters,
    'InterruptFrequencySeconds',
    Number.POSITIVE_INFINITY,
  );
  const start = call.line.now();
  const from = frame.looped.get(action.Identifier) ?? 0;
  countRound(visit, prompts, { from, until: Math.min(from + frequency, round) });
  const cut = await call.line.pass(frequency);
  const lasted = call.line.now() - start;
  visit.step.prompts.push(...listPlayedPerRound(prompts, from, lasted, call.listener));
  frame.looped.set(action.Identifier, (from + lasted) % round);
  discardEarlyKeys(visit);
  if (cut !== undefined) return interruptFlow(cut);
  return Number.isFinite(frequency)
    ? { kind: 'done', result: 'MessagesInterrupted' }
    : { kind: 'finished' };
};

/**
 * Returns the result of a message loop that can't be played: the action's error branch, or the end of the flow when the
 * action has no branches.
 */
const unplayed = ({ action }: ActionExecution): FlowActionOutcome =>
  listBranchLabels(action).length === 0 ? { kind: 'finished' } : failAction();

/**
 * Counts the prompts of a message loop that start to play to the caller in the first round. After each of these prompts, the
 * simulated caller may hang up.
 */
function countRound(
  { call }: ActionExecution,
  prompts: Prompt[],
  { from, until }: { from: number; until: number },
): void {
  let start = 0;
  for (const prompt of prompts) {
    if (call.listener === 'caller' && start >= from && start < until) {
      call.played.count += 1;
      const leavesAfter = call.caller.hangsUpAt(prompt, call.played.count);
      if (leavesAfter !== undefined)
        call.line.hangUpAt(call.line.now() + start - from + leavesAfter);
    }
    start += prompt.seconds;
  }
}

/** Lists the prompts of a message loop, each with the total number of seconds for which the caller heard it. */
function listPlayedPerRound(
  prompts: Prompt[],
  from: number,
  lasted: number,
  to: PlayedPrompt['to'],
): PlayedPrompt[] {
  const round = prompts.reduce((sum, { seconds }) => sum + seconds, 0);
  const until = (instant: number, start: number, seconds: number) =>
    Math.floor(instant / round) * seconds +
    Math.min(seconds, Math.max(0, (instant % round) - start));
  let start = 0;
  return prompts.flatMap((prompt) => {
    const heardSeconds =
      until(from + lasted, start, prompt.seconds) - until(from, start, prompt.seconds);
    start += prompt.seconds;
    return heardSeconds > 0 ? [{ ...prompt, heard: Math.round(heardSeconds * 10) / 10, to }] : [];
  });
}
