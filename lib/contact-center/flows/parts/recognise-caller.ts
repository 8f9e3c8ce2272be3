import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { lambdaResult } from '../../flow-builder/values.ts';
import { invokeAnswerCall } from './invoke-answer-call.ts';
import type { FlowPart } from './part.ts';

/**
 * Builds flow blocks that look up surge level, announcement, last ticket, place and language by the caller's number. The call
 * continues even if the look-up fails.
 */
export function recogniseCaller(
  name: string,
  { next, limited, unknown }: { next: string; limited: string; unknown: string },
): FlowPart<'CONTACT_FLOW'> {
  return {
    [name]: invokeAnswerCall('identify', { next: `${name} - remember`, error: unknown }),
    [`${name} - remember`]: setAttributes({
      attributes: {
        surge: lambdaResult('surge'),
        hot: lambdaResult('hot'),
        lastArea: lambdaResult('area'),
        lastAreaSay: lambdaResult('areaSay'),
        lastTicket: lambdaResult('lastTicket'),
        repeat: lambdaResult('repeat'),
      },
      next: `${name} - too often`,
      error: `${name} - too often`,
    }),
    [`${name} - too often`]: compareValue({
      value: lambdaResult('kind'),
      cases: [{ equals: 'limited', to: limited }],
      otherwise: `${name} - which language`,
    }),
    [`${name} - which language`]: compareValue({
      value: lambdaResult('lang'),
      cases: [
        { equals: 'km', to: `${name} - last language` },
        { equals: 'en', to: `${name} - last language` },
      ],
      otherwise: next,
    }),
    [`${name} - last language`]: setAttributes({
      attributes: { lastLang: lambdaResult('lang') },
      next,
      error: next,
    }),
  };
}
