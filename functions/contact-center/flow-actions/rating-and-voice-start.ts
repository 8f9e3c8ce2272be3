import * as z from 'zod';
import { getCallExpiry } from '../../../core/contact-center/model/calls/call-limits.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { defineFlowAction } from '../../runtime/events/connect.ts';
import type { FlowActionDeps } from '../deps.ts';
import { optionalTextParameter } from './flow-request.ts';

/** Schema for a ticket code parameter of a contact flow request. The parameter is empty if the call opened no ticket. */
const codeOrNone = z.union([z.literal(''), TicketCode]).default('');

/**
 * Contact flow action that marks where the caller's voice message starts in the recording. Works with or without a ticket.
 */
export const markVoiceMessageStartAction = defineFlowAction(
  z.object({ code: codeOrNone }),
  async ({ code }, { initialId }, services: FlowActionDeps) => {
    const from = services.now();
    const forgetAt = getCallExpiry(from);
    await services.notes.beginVoice(initialId, { from, ticket: code || undefined, forgetAt });
    return { kind: 'begun', startedAt: from.toISOString() };
  },
);

const Score = z
  .string()
  .regex(/^[1-5]$/)
  .transform(Number);

/** Contact flow action that stores the caller's rating of the call, from 1 to 5. */
export const rateCallAction = defineFlowAction(
  z.object({ code: codeOrNone, score: optionalTextParameter }),
  async ({ code, score }, { initialId }, services: FlowActionDeps) => {
    const read = Score.safeParse(score);
    if (!read.success) return { kind: 'no-score' };
    await services.notes.rate(initialId, {
      score: read.data,
      at: services.now(),
      ticket: code || undefined,
      forgetAt: getCallExpiry(services.now()),
    });
    return { kind: 'kept' };
  },
);
