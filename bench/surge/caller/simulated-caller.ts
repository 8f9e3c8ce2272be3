import type {
  CallerInput,
  CallerInputRequest,
  SimulatedCaller,
} from '../../../flow-tools/simulator/caller/caller.ts';
import { toExponentialSample } from '../staff/simulated-person.ts';
import {
  choosePhoneKeys,
  computeHeardShare,
  type SimulatedCallerState,
} from './choose-phone-keys.ts';

/** Characters spoken per second, used to compute the length of a simulated voice message. */
const spokenSignsPerSecond = 12;

/**
 * Pattern for prompts that play while callers wait in a queue or talk to an operator. During these prompts, the simulated
 * callers don't hang up as they do in menus.
 */
const waitingPromptPattern =
  /^(music|please-wait|offer-while-waiting|finish-while-waiting|position-|hold-the-line|rate|operator-again)/;

/** Returns the wrong phone key that a simulated caller presses by mistake, or undefined if the caller presses none. */
const slip = (random: () => number): string | undefined =>
  random() < 0.5 ? undefined : String(Math.floor(random() * 10));

const createSpeech = (seconds: number): string => 'a'.repeat(seconds * spokenSignsPerSecond);

/** Returns a simulated caller that reacts to prompts of the contact flow as the given person would. */
export function createSimulatedCaller(known: SimulatedCallerState): SimulatedCaller {
  const { person, messageSeconds, patienceMinutes } = known;
  const listens = toExponentialSample(60 / person.hangUpShare, person.random());
  const playback = { seconds: 0, share: 1 };

  const reply = ({
    kind,
    prompts,
    promptSeconds,
    isRecorded,
  }: CallerInputRequest): CallerInput | undefined => {
    const [prompt] = prompts;
    const wanted = choosePhoneKeys(known, prompt?.key ?? '');
    const isSlip = person.random() < person.slipShare && kind === 'key' && wanted !== undefined;
    if (prompt?.key?.startsWith('place-letters')) known.spelled += 1;
    const keys = isSlip ? slip(person.random) : wanted;
    if (keys !== undefined) playback.share = computeHeardShare(prompt?.key ?? '', keys);
    const spokenText = isRecorded && person.speaks ? createSpeech(messageSeconds) : undefined;
    if (keys === undefined && spokenText === undefined) return undefined;
    const isEarly = playback.share < 1;
    return {
      keys: keys ?? '',
      words: spokenText,
      ...(isEarly && { after: promptSeconds * playback.share + 1 }),
    };
  };

  return {
    from: person.from,
    channel: 'VOICE',
    timedKeys: [],
    hangsUpAfter: undefined,
    hangsUpAt: ({ key = '', seconds }) => {
      if (waitingPromptPattern.test(key)) return undefined;
      const left = listens - playback.seconds;
      const hears = seconds * playback.share;
      playback.seconds += hears;
      playback.share = 1;
      return left < hears ? Math.max(0, left) : undefined;
    },
    reply: async (request) => reply(request),
    choose: () => undefined,
    maxWaitSeconds: toExponentialSample(60 * patienceMinutes, person.random()),
    talkSeconds: person.talkSeconds,
    staysAfterAgent: true,
  };
}
