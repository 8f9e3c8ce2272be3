import { callFlowLimits } from '../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue, loopTimes } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { defineFlowModule } from '../flow-builder/flow.ts';
import { storeDigits } from '../flow-builder/input-blocks.ts';
import { playMessage, returnFromModule } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { contactAttributeRef, lambdaResultRef, storedInputRef } from '../flow-builder/values.ts';
import { playInterruptiblePrompt, playSkippablePrompt } from './parts/interruptible-prompt.ts';
import { invokeAnswerCall } from './parts/invoke-answer-call.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';

const lastPlaceKeys = { 1: 'Take the last place', 2: 'Key its first letters' };

const lastPlace: FlowPart<'MODULE'> = {
  'Is there a last place': compareValue({
    value: contactAttributeRef('lastAreaSay'),
    cases: [{ startsWith: 'area-', to: 'Tell of the last place' }],
    otherwise: 'Key its first letters',
  }),
  'Tell of the last place': playMessage({
    prompt: recordingPrompt('last-place'),
    next: 'Say the last place',
  }),
  'Say the last place': playMessage({
    prompt: recordingPrompt(contactAttributeRef('lastAreaSay')),
    next: 'Is it the last place',
  }),
  'Is it the last place': playInterruptiblePrompt(
    recordingPrompt('last-place-keys'),
    lastPlaceKeys,
    'Key its first letters',
    callFlowLimits.languageSeconds,
  ),
  'Take the last place': setAttributes({
    attributes: { area: contactAttributeRef('lastArea') },
    next: 'Done',
    error: 'Key its first letters',
  }),
};

/** Key with which callers skip the question about the place. */
const skipKey = '0';

/**
 * Flow blocks in which callers enter the first letter of each syllable of their commune's name, or its first letters, with
 * the number keys and without Vietnamese diacritics.
 */
const entry: FlowPart<'MODULE'> = {
  'Key its first letters': storeDigits({
    prompt: recordingPrompt(contactAttributeRef('placePrompt')),
    seconds: callFlowLimits.entrySeconds,
    betweenKeys: callFlowLimits.betweenLettersSeconds,
    maxDigits: 9,
    next: 'Were letters keyed',
    error: 'Note that it is unknown',
  }),
  'Were letters keyed': compareValue({
    value: storedInputRef,
    cases: [
      { equals: 'Timeout', to: 'Note that it is unknown' },
      { equals: skipKey, to: 'Note that it is unknown' },
    ],
    otherwise: 'Which communes',
  }),
  'Letters once more': loopTimes({
    times: callFlowLimits.askAgain,
    again: 'Key its first letters',
    done: 'Note that it is unknown',
  }),
  'Which communes': invokeAnswerCall('communes', {
    with: { keys: storedInputRef, page: '0' },
    next: 'Are there any',
    error: 'Note that it is unknown',
  }),
  'Are there any': compareValue({
    value: lambdaResultRef('count'),
    cases: [
      { atLeast: 2, to: 'Press 1 at yours' },
      { atLeast: 1, to: 'Say the only commune' },
    ],
    otherwise: 'None begins so',
  }),
  'None begins so': playMessage({
    prompt: recordingPrompt('no-commune'),
    next: 'Letters once more',
  }),
  'Press 1 at yours': playMessage({
    prompt: recordingPrompt('communes-follow'),
    next: 'Is it commune 1',
  }),
};

const onlyCommuneKeys = { 1: 'Take commune 1', '*': 'Letters once more' };

const onlyCommune: FlowPart<'MODULE'> = {
  'Say the only commune': playSkippablePrompt(
    recordingPrompt(lambdaResultRef('s1')),
    onlyCommuneKeys,
    'Is it the only commune',
  ),
  'Is it the only commune': playInterruptiblePrompt(
    recordingPrompt('right-place'),
    onlyCommuneKeys,
    'Letters once more',
    callFlowLimits.keySeconds,
  ),
};

/**
 * Builds flow blocks that offer the n-th commune that matches the entered letters. Key 1 selects it; if the caller presses
 * no key, they continue with the next commune.
 */
const candidate = (n: number): FlowPart<'MODULE'> => {
  const following = n < 4 ? `Is there commune ${n + 1}` : 'Are there more';
  return {
    // communes 1 and 2 always exist in the list
    ...(n > 2 && {
      [`Is there commune ${n}`]: compareValue({
        value: lambdaResultRef('count'),
        cases: [{ atLeast: n, to: `Is it commune ${n}` }],
        otherwise: 'Are there more',
      }),
    }),
    [`Is it commune ${n}`]: playInterruptiblePrompt(
      recordingPrompt(lambdaResultRef(`s${n}`)),
      { 1: `Take commune ${n}`, '*': 'Letters once more' },
      n === 1 ? 'Is it commune 2' : following,
    ),
    [`Take commune ${n}`]: setAttributes({
      attributes: { area: lambdaResultRef(`a${n}`) },
      next: 'Done',
      error: 'Done',
    }),
  };
};

/**
 * Flow blocks for callers without a place: they confirm that it is unknown and ask callers who can leave a voice message to
 * say it there.
 */
const unknown: FlowPart<'MODULE'> = {
  'Note that it is unknown': setAttributes({
    attributes: { placeUnknown: 'yes' },
    next: 'Can they say it',
    error: 'Done',
  }),
  'Can they say it': compareValue({
    value: contactAttributeRef('recording'),
    cases: [{ equals: 'no', to: 'Say that it is unknown' }],
    otherwise: 'Ask for it in the message',
  }),
  'Say that it is unknown': playMessage({
    prompt: recordingPrompt('place-unknown-unrecorded'),
    next: 'Done',
  }),
  'Ask for it in the message': playMessage({
    prompt: recordingPrompt('place-unknown'),
    next: 'Done',
  }),
};

const afterwards: FlowPart<'MODULE'> = {
  'Are there more': compareValue({
    value: lambdaResultRef('more'),
    cases: [{ equals: 'yes', to: 'Ask for more letters' }],
    otherwise: 'Letters once more',
  }),
  'Ask for more letters': playMessage({
    prompt: recordingPrompt('more-letters'),
    next: 'Letters once more',
  }),
  Done: returnFromModule(),
};

/**
 * Contact flow module that asks callers for the place of the issue. It offers the place of the caller's last ticket, or the
 * communes that match the letters that the caller enters. If the caller does not answer, the ticket has no place.
 */
export const askPlaceModule = defineFlowModule(
  'place',
  mergeParts<'MODULE'>(
    lastPlace,
    entry,
    onlyCommune,
    ...[1, 2, 3, 4].map(candidate),
    unknown,
    afterwards,
  ),
);
