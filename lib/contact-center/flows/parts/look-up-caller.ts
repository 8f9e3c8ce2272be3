import { langs } from '../../../../i18n/languages.ts';
import { compareValue } from '../../flow-builder/branch-blocks.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { lambdaResultRef } from '../../flow-builder/values.ts';
import { invokeAnswerCall } from './invoke-answer-call.ts';
import type { FlowPart } from './part.ts';

/**
 * Builds flow blocks that look up data by the caller's number: surge level (degree of overload), announcement, last ticket,
 * place, language and today's menu. Looks up once more after a failure, because the function's first invocation may exceed
 * its time limit. The call continues even if both look-ups fail.
 */
export function lookUpCaller(
  name: string,
  { next, limited, unknown }: { next: string; limited: string; unknown: string },
): FlowPart<'CONTACT_FLOW'> {
  return {
    [name]: invokeAnswerCall('identify', {
      next: `${name} - remember`,
      error: `${name} - once more`,
    }),
    [`${name} - once more`]: invokeAnswerCall('identify', {
      next: `${name} - remember`,
      error: unknown,
    }),
    [`${name} - remember`]: setAttributes({
      attributes: {
        surge: lambdaResultRef('surge'),
        hot: lambdaResultRef('hot'),
        greeting: lambdaResultRef('greeting'),
        lastArea: lambdaResultRef('area'),
        lastAreaSay: lambdaResultRef('areaSay'),
        lastTicket: lambdaResultRef('lastTicket'),
        repeat: lambdaResultRef('repeat'),
        menu: lambdaResultRef('menu'),
        placePrompt: lambdaResultRef('placePrompt'),
      },
      next: `${name} - too often`,
      error: `${name} - too often`,
    }),
    [`${name} - too often`]: compareValue({
      value: lambdaResultRef('kind'),
      cases: [{ equals: 'limited', to: limited }],
      otherwise: `${name} - which language`,
    }),
    [`${name} - which language`]: compareValue({
      value: lambdaResultRef('lang'),
      cases: langs.map((lang) => ({ equals: lang, to: `${name} - last language` })),
      otherwise: next,
    }),
    [`${name} - last language`]: setAttributes({
      attributes: { lang: lambdaResultRef('lang'), chosen: 'yes' },
      next,
      error: next,
    }),
  };
}
