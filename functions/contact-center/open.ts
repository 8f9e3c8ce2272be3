import * as z from 'zod';
import { openTicketByKeys } from '../../core/contact-center/open-by-keys.ts';
import { screenPopUrl } from '../../core/contact-center/screen-pop.ts';
import { flowAction } from '../runtime/connect.ts';
import {
  langOrVietnamese,
  optionalText,
  textOrUndefined,
  toCaller,
  yesNoParameter,
} from './flow-request.ts';
import { toCodeResponse, toDueResponse, toYesNo } from './flow-response.ts';
import type { CallServices } from './services.ts';

const Asked = z.object({
  service: optionalText,
  topic: textOrUndefined,
  area: textOrUndefined,
  lang: langOrVietnamese,
  aboutOffice: yesNoParameter.default(false),
  withheld: yesNoParameter,
});

/**
 * Contact flow action that opens the ticket before the caller waits in a queue or records a message. Thus nothing is lost if
 * the caller hangs up.
 */
export const open = flowAction(Asked, async (asked, contact, services: CallServices) => {
  const { withheld: isWithheld, ...matter } = asked;
  const outcome = await openTicketByKeys({ ...matter, isWithheld }, toCaller(contact), {
    ...services,
    keyed: await services.secret(),
  });
  if (outcome.kind !== 'opened') return { kind: outcome.kind };
  const { code, priority, promised, reach } = outcome.ticket;
  return {
    kind: outcome.kind,
    code,
    priority,
    ...toCodeResponse(code),
    ...toDueResponse(promised.resolveBy, services.now()),
    sms: toYesNo(reach.includes('sms')),
    // The screen pop would connect the withheld number with the ticket.
    screenPop: isWithheld ? '' : screenPopUrl(services.portalUrl, code, contact.id),
    queue: `${asked.service}-${asked.lang}`,
  };
});
