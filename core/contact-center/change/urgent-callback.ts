import type { ActionContext } from '../../ticket/actions/action-context.ts';
import { scheduleUrgentCallback } from '../../ticket/actions/citizen/callback.ts';
import type { ChangeInput } from '../../ticket/change/change.ts';
import type { CallId } from '../../ticket/model/fields/voice-message.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';

/**
 * Returns the ticket change that schedules an urgent callback or brings a pending one forward. Returns undefined if a pending
 * callback is due earlier or the caller's number is unknown.
 */
export const buildUrgentCallback = (
  ticket: Ticket,
  context: ActionContext,
): ChangeInput | undefined => {
  const decided = scheduleUrgentCallback(ticket, { ...context, status: ticket.status });
  return 'kind' in decided ? undefined : decided;
};

/**
 * Returns the idempotency key of the urgent callback to a call. A call that nobody answered and its silent recording share
 * the key, so that they cause one callback.
 */
export const getUrgentCallbackKey = (call: CallId): string => `urgent-callback.${call}`;
