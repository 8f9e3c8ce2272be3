import type { TicketCode } from '../ticket/code.ts';
import type { CallId } from '../ticket/voice-message.ts';
import type { Call } from './call.ts';
import type { HourlyCallCounts } from './call-statistics.ts';
import type { CallTimestamps } from './contact-event.ts';

export type CallStore = {
  find(id: CallId): Promise<Call | undefined>;
  /** Stores those timestamps that the stored call lacks, and returns the updated call. */
  note(id: CallId, at: CallTimestamps): Promise<Call>;
  /**
   * Stores the completed call and adds its counters in one transaction. Idempotent: storing the same call again changes
   * nothing.
   */
  complete(call: Call, counts: HourlyCallCounts): Promise<void>;
};

export type CallLinkStore = {
  /** Links the call to the ticket unless the call already has a ticket, and returns the stored call. */
  link(id: CallId, ticket: TicketCode): Promise<Call>;
};
