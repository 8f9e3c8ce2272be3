import { callPlan } from '../../../core/contact-center/call-plan.ts';
import { compare, loop } from '../flow-builder/branch-blocks.ts';
import { flow } from '../flow-builder/flow.ts';
import { storeDigits } from '../flow-builder/input-blocks.ts';
import { message } from '../flow-builder/message-blocks.ts';
import { recording } from '../flow-builder/prompts.ts';
import { transferToQueue } from '../flow-builder/queue-blocks.ts';
import { attribute, storedInput } from '../flow-builder/values.ts';
import { askFunction } from './parts/ask-function.ts';
import { goodbye } from './parts/goodbye.ts';
import { notice } from './parts/notice.ts';
import { type Part, whole } from './parts/part.ts';

const scores = ['1', '2', '3', '4', '5'];

const rating: Part<'CONTACT_FLOW'> = {
  'How was it': storeDigits({
    prompt: recording('rate'),
    seconds: callPlan.keySeconds,
    mostDigits: 1,
    next: 'Which score',
    error: 'Anything else',
  }),
  'Which score': compare({
    value: storedInput,
    cases: [
      { equals: 'Timeout', to: 'Anything else' },
      ...scores.map((score) => ({ equals: score, to: 'Keep the score' })),
    ],
    otherwise: 'Ask for it once more',
  }),
  'Ask for it once more': loop({
    times: callPlan.askAgain,
    again: 'How was it',
    done: 'Anything else',
  }),
  'Keep the score': askFunction('rate', {
    with: { code: attribute('ticket'), score: storedInput },
    next: 'Thank them',
    error: 'Anything else',
  }),
  'Thank them': message({ prompt: recording('thanks-for-rating'), next: 'Anything else' }),
};

/**
 * Contact flow that runs when the operator hangs up and the caller is still connected: asks for a rating and offers an
 * operator again.
 */
export const afterTalk = flow(
  'after-talk',
  'CONTACT_FLOW',
  whole<'CONTACT_FLOW'>(
    rating,
    {
      'Anything else': notice(
        recording('operator-again'),
        { 0: 'To the same queue again' },
        'Goodbye',
      ),
      'To the same queue again': transferToQueue({ full: 'Goodbye', error: 'Goodbye' }),
    },
    goodbye('Goodbye', 'informed', 'goodbye'),
  ),
);
