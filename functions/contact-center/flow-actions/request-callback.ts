import * as z from 'zod';
import { requestCallbackByPhone } from '../../../core/contact-center/change/request-callback-by-phone.ts';
import { defineFlowAction } from '../../runtime/events/connect.ts';
import type { FlowActionDeps } from '../deps.ts';
import { optionalTextParameter, toCaller } from './flow-request.ts';
import { toDatePrompts } from './flow-response.ts';

/**
 * Contact flow action that requests a callback to the phone number that the caller keyed in, or otherwise to the number of
 * the call.
 */
export const requestCallbackAction = defineFlowAction(
  z.object({ code: optionalTextParameter, number: optionalTextParameter }),
  async (request, contact, services: FlowActionDeps) => {
    const outcome = await requestCallbackByPhone(request, toCaller(contact), {
      ...services,
      hmac: await services.secret(),
    });
    return 'dueAt' in outcome
      ? { kind: outcome.kind, ...toDatePrompts(outcome.dueAt, services.now()) }
      : { kind: outcome.kind };
  },
);
