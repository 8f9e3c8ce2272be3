import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import { compare, loop } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { attribute, external } from '../../flow-builder/values.ts';
import { askFunction } from './ask-function.ts';
import type { Part } from './part.ts';
import { codeKeys, dueKeys } from './spoken-row.ts';

const kept = ['priority', 'screenPop', 'sms', ...codeKeys, ...dueKeys];

/**
 * Builds flow blocks that open the call's ticket, with one retry; opening is idempotent for the same call. The attribute
 * `opened` holds the result.
 */
export const saveTicket = (name: string, next: string): Part<'MODULE' | 'CUSTOMER_QUEUE'> => ({
  [name]: askFunction('open', {
    with: {
      service: attribute('service'),
      topic: attribute('topic'),
      area: attribute('area'),
      lang: attribute('lang'),
      aboutOffice: attribute('aboutOffice'),
      withheld: 'no',
    },
    seconds: callPlan.openingSeconds,
    next: `${name} - is it there`,
    error: `${name} - try again`,
  }),
  [`${name} - try again`]: loop({ times: 1, again: name, done: next }),
  [`${name} - is it there`]: compare({
    value: external('kind'),
    cases: [{ equals: 'opened', to: `${name} - keep the code` }],
    otherwise: `${name} - keep the reason`,
  }),
  [`${name} - keep the code`]: setAttributes({
    attributes: {
      ticket: external('code'),
      opened: external('kind'),
      ...Object.fromEntries(kept.map((key) => [key, external(key)])),
    },
    next,
    error: next,
  }),
  [`${name} - keep the reason`]: setAttributes({
    attributes: { opened: external('kind') },
    next,
    error: next,
  }),
});
