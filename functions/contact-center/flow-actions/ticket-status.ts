import * as z from 'zod';
import { getStatusByPhone } from '../../../core/contact-center/read/status-by-phone.ts';
import { defineFlowAction } from '../../runtime/events/connect.ts';
import type { FlowActionDeps } from '../deps.ts';
import { optionalTextParameter, toCaller } from './flow-request.ts';
import { toTicketCodePrompts, toYesNo } from './flow-response.ts';

/** Contact flow action that returns the public status of the ticket whose code the caller keyed in. */
export const readTicketStatusAction = defineFlowAction(
  z.object({ code: optionalTextParameter }),
  async ({ code }, contact, services: FlowActionDeps) => {
    const result = await getStatusByPhone(code, toCaller(contact), {
      ...services,
      hmac: await services.secret(),
    });
    if (result.kind !== 'found') return { kind: result.kind };
    return {
      kind: result.kind,
      code: result.code,
      status: `status-${result.status}`,
      own: toYesNo(result.isOwn),
      answered: toYesNo(result.isAnswered),
      ...toTicketCodePrompts(result.code),
    };
  },
);
