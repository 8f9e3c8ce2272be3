import type { CallId } from '../../ticket/model/fields/voice-message.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Call } from '../model/calls/call.ts';
import type { CallTimestamps } from '../model/calls/contact-event.ts';
import type { HourlyCallCounts } from '../read/call-statistics.ts';

export type CallStore = {
  find(id: CallId): Promise<Call | undefined>;
  /** Adds timestamps to the stored call without overwriting existing ones, and returns the updated call. */
  note(id: CallId, at: CallTimestamps): Promise<Call>;
  /**
   * Stores the ended call and adds it to the call statistics in one transaction. Idempotent: a call that is already stored
   * changes nothing.
   */
  complete(call: Call, counts: HourlyCallCounts): Promise<void>;
};

export type CallLinkStore = {
  /** Links the call to the ticket, unless the call already has a ticket. Returns the stored call. */
  link(id: CallId, ticket: TicketCode): Promise<Call>;
};
