import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import { compareValue, loopTimes } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { contactAttribute, lambdaResult } from '../../flow-builder/values.ts';
import { invokeAnswerCall } from './invoke-answer-call.ts';
import type { FlowPart } from './part.ts';
import { codeFields, dueDateFields } from './play-sequence.ts';

const kept = ['priority', 'screenPop', 'sms', ...codeFields, ...dueDateFields];

/**
 * Builds flow blocks that open the call's ticket, with one retry. Opening is idempotent for one call. The attribute `opened`
 * holds the result.
 */
export function saveTicket(name: string, next: string): FlowPart<'MODULE' | 'CUSTOMER_QUEUE'> {
  return {
    [name]: invokeAnswerCall('open', {
      with: {
        service: contactAttribute('service'),
        topic: contactAttribute('topic'),
        area: contactAttribute('area'),
        lang: contactAttribute('lang'),
        aboutOffice: contactAttribute('aboutOffice'),
        withheld: 'no',
      },
      seconds: callPlan.openingSeconds,
      next: `${name} - is it there`,
      error: `${name} - try again`,
    }),
    [`${name} - try again`]: loopTimes({ times: 1, again: name, done: next }),
    [`${name} - is it there`]: compareValue({
      value: lambdaResult('kind'),
      cases: [{ equals: 'opened', to: `${name} - keep the code` }],
      otherwise: `${name} - keep the reason`,
    }),
    [`${name} - keep the code`]: setAttributes({
      attributes: {
        ticket: lambdaResult('code'),
        opened: lambdaResult('kind'),
        ...Object.fromEntries(kept.map((key) => [key, lambdaResult(key)])),
      },
      next,
      error: next,
    }),
    [`${name} - keep the reason`]: setAttributes({
      attributes: { opened: lambdaResult('kind') },
      next,
      error: next,
    }),
  };
}
