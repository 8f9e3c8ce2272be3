import { callFlowLimits } from '../../../core/contact-center/model/call-flow-limits.ts';
import { compareValue, loopTimes } from '../flow-builder/branch-blocks.ts';
import { defineFlow } from '../flow-builder/flow.ts';
import { storeDigits } from '../flow-builder/input-blocks.ts';
import { playMessage } from '../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../flow-builder/prompts.ts';
import { transferToQueue } from '../flow-builder/queue-blocks.ts';
import { contactAttributeRef, storedInputRef } from '../flow-builder/values.ts';
import { endCall } from './parts/end-call.ts';
import { playInterruptiblePrompt } from './parts/interruptible-prompt.ts';
import { invokeAnswerCall } from './parts/invoke-answer-call.ts';
import { type FlowPart, mergeParts } from './parts/part.ts';

const scores = ['1', '2', '3', '4', '5'];

const rating: FlowPart<'CONTACT_FLOW'> = {
  'How was it': storeDigits({
    prompt: recordingPrompt('rate'),
    seconds: callFlowLimits.keySeconds,
    maxDigits: 1,
    next: 'Which score',
    error: 'Anything else',
  }),
  'Which score': compareValue({
    value: storedInputRef,
    cases: [
      { equals: 'Timeout', to: 'Anything else' },
      ...scores.map((score) => ({ equals: score, to: 'Keep the score' })),
    ],
    otherwise: 'Ask for it once more',
  }),
  'Ask for it once more': loopTimes({
    times: callFlowLimits.askAgain,
    again: 'How was it',
    done: 'Anything else',
  }),
  'Keep the score': invokeAnswerCall('rate', {
    with: { code: contactAttributeRef('ticket'), score: storedInputRef },
    next: 'Thank them',
    error: 'Anything else',
  }),
  'Thank them': playMessage({
    prompt: recordingPrompt('thanks-for-rating'),
    next: 'Anything else',
  }),
};

/**
 * Contact flow that Connect runs when the operator has hung up and the caller is still connected. It asks the caller for a
 * rating and offers another conversation with an operator.
 */
export const afterConversationFlow = defineFlow(
  'after-talk',
  'CONTACT_FLOW',
  mergeParts<'CONTACT_FLOW'>(
    rating,
    {
      'Anything else': playInterruptiblePrompt(
        recordingPrompt('operator-again'),
        { 0: 'To the same queue again' },
        'Goodbye',
      ),
      'To the same queue again': transferToQueue({ full: 'Goodbye', error: 'Goodbye' }),
    },
    endCall('Goodbye', 'informed', 'goodbye'),
  ),
);
