import type { TicketCode } from '../ticket/ticket-code.ts';
import type { CallId } from '../ticket/voice-message.ts';
import type { Call } from './call.ts';
import type { HourlyCallCounts } from './call-statistics.ts';
import type { CallTimestamps } from './contact-event.ts';

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
