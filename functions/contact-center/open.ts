import * as z from 'zod';
import { openByKeys } from '../../core/contact-center/open-by-keys.ts';
import { screenPop } from '../../core/contact-center/screen-pop.ts';
import { action } from '../runtime/connect.ts';
import { callerOf, lang, text, textOrNone, yesOrNo } from './asked.ts';
import type { CallServices } from './services.ts';
import { codeTold, dueTold, yesNo } from './told.ts';

const Asked = z.object({
  service: text,
  topic: textOrNone,
  area: textOrNone,
  lang,
  aboutOffice: yesOrNo.default(false),
  withheld: yesOrNo,
});

/**
 * Contact flow action that opens the ticket before the caller waits in a queue or records a message, so that hanging up loses
 * nothing.
 */
export const open = action(Asked, async (asked, contact, services: CallServices) => {
  const { withheld: isWithheld, ...matter } = asked;
  const outcome = await openByKeys({ ...matter, isWithheld }, callerOf(contact), {
    ...services,
    keyed: await services.secret(),
  });
  if (outcome.kind !== 'opened') return { kind: outcome.kind };
  const { code, priority, promised, reach } = outcome.ticket;
  return {
    kind: outcome.kind,
    code,
    priority,
    ...codeTold(code),
    ...dueTold(promised.resolveBy, services.now()),
    sms: yesNo(reach.includes('sms')),
    // The screen pop would connect the withheld number with the ticket.
    screenPop: isWithheld ? '' : screenPop(services.portalUrl, code, contact.id),
    queue: `${asked.service}-${asked.lang}`,
  };
});
