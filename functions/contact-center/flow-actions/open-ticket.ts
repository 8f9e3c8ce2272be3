import * as z from 'zod';
import { openTicketByKeypad } from '../../../core/contact-center/change/open-ticket-by-keypad.ts';
import { getScreenPopUrl } from '../../../core/contact-center/read/screen-pop.ts';
import { defineFlowAction } from '../../runtime/events/connect.ts';
import type { FlowActionDeps } from '../deps.ts';
import {
  languageParameter,
  optionalTextParameter,
  textParameterOrUndefined,
  toCaller,
  yesNoParameter,
} from './flow-request.ts';
import { toDatePrompts, toTicketCodePrompts, toYesNo } from './flow-response.ts';

const OpenTicketRequest = z.object({
  service: optionalTextParameter,
  group: textParameterOrUndefined,
  topic: textParameterOrUndefined,
  area: textParameterOrUndefined,
  lang: languageParameter,
  aboutOffice: yesNoParameter.default(false),
  withheld: yesNoParameter,
});

/**
 * Contact flow action that opens the ticket before the caller waits in a queue or records a message. Thus nothing is lost if
 * the caller hangs up.
 */
export const openTicketAction = defineFlowAction(
  OpenTicketRequest,
  async (request, contact, services: FlowActionDeps) => {
    const { withheld: isWithheld, ...matter } = request;
    const outcome = await openTicketByKeypad({ ...matter, isWithheld }, toCaller(contact), {
      ...services,
      hmac: await services.secret(),
    });
    if (outcome.kind !== 'opened') return { kind: outcome.kind };
    const { code, priority, promised, contactChannels } = outcome.ticket;
    return {
      kind: outcome.kind,
      code,
      priority,
      ...toTicketCodePrompts(code),
      ...toDatePrompts(promised.resolveBy, services.now()),
      sms: toYesNo(contactChannels.includes('sms')),
      // The screen pop would connect the withheld number with the ticket.
      screenPop: isWithheld ? '' : getScreenPopUrl(services.portalUrl, code, contact.id),
      queue: `${request.service}-${request.lang}`,
    };
  },
);
