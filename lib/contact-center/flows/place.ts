import { callFlowLimits } from '../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue, loopTimes } from '../flow-builder/branch-blocks.ts';
import { setAttributes } from '../flow-builder/contact-blocks.ts';
import { defineFlowModule } from '../flow-builder/flow.ts';
import { storeDigits } from '../flow-builder/input-blocks.ts';
import { playMessage, returnFromModule } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { contactAttributeRef, lambdaResultRef, storedInputRef } from '../flow-builder/values.ts';
import { playInterruptiblePrompt } from './parts/interruptible-prompt.ts';
import { invokeAnswerCall } from './parts/invoke-answer-call.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';

const lastPlace: FlowPart<'MODULE'> = {
  'Is there a last place': compareValue({
    value: contactAttributeRef('lastAreaSay'),
    cases: [{ startsWith: 'area-', to: 'Tell of the last place' }],
    otherwise: 'Key its first letters',
  }),
  'Tell of the last place': playMessage({
    prompt: recordingPrompt('last-place'),
    next: 'Is it the last place',
  }),
  'Is it the last place': playInterruptiblePrompt(
    recordingPrompt(contactAttributeRef('lastAreaSay')),
    { 1: 'Take the last place' },
    'Key its first letters',
  ),
  'Take the last place': setAttributes({
    attributes: { area: contactAttributeRef('lastArea') },
    next: 'Done',
    error: 'Key its first letters',
  }),
};

/**
 * Flow blocks in which callers enter the first letters of their commune's name with the number keys, without Vietnamese
 * diacritics.
 */
const entry: FlowPart<'MODULE'> = {
  'Key its first letters': storeDigits({
    prompt: recordingPrompt('commune-letters'),
    seconds: callFlowLimits.entrySeconds,
    maxDigits: 9,
    next: 'Were letters keyed',
    error: 'Done',
  }),
  'Were letters keyed': compareValue({
    value: storedInputRef,
    cases: [{ equals: 'Timeout', to: 'Letters once more' }],
    otherwise: 'Which communes',
  }),
  'Letters once more': loopTimes({
    times: callFlowLimits.askAgain,
    again: 'Key its first letters',
    done: 'Done',
  }),
  'Which communes': invokeAnswerCall('communes', {
    with: { keys: storedInputRef, page: '0' },
    next: 'Are there any',
    error: 'Done',
  }),
  'Are there any': compareValue({
    value: lambdaResultRef('count'),
    cases: [{ atLeast: 1, to: 'Press 1 at yours' }],
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

/**
 * Builds flow blocks that offer the n-th commune that matches the entered letters. Key 1 selects it; if the caller presses
 * no key, they continue with the next commune.
 */
const candidate = (n: number): FlowPart<'MODULE'> => {
  const following = n < 4 ? `Is there commune ${n + 1}` : 'Are there more';
  return {
    ...(n > 1 && {
      [`Is there commune ${n}`]: compareValue({
        value: lambdaResultRef('count'),
        cases: [{ atLeast: n, to: `Is it commune ${n}` }],
        otherwise: 'Are there more',
      }),
    }),
    [`Is it commune ${n}`]: playInterruptiblePrompt(
      recordingPrompt(lambdaResultRef(`s${n}`)),
      { 1: `Take commune ${n}`, '*': 'Letters once more' },
      following,
    ),
    [`Take commune ${n}`]: setAttributes({
      attributes: { area: lambdaResultRef(`a${n}`) },
      next: 'Done',
      error: 'Done',
    }),
  };
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
  mergeParts<'MODULE'>(lastPlace, entry, ...[1, 2, 3, 4].map(candidate), afterwards),
);
