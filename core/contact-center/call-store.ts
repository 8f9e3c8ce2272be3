import type { TicketCode } from '../ticket/code.ts';
import type { CallId } from '../ticket/voice-message.ts';
import type { Call } from './call.ts';
import type { CallTally } from './call-figures.ts';
import type { Moments } from './contact-event.ts';

export type CallStore = {
  find(id: CallId): Promise<Call | undefined>;
  /** Adds moments that nobody has noted yet, and tells the call as it is by then. */
  note(id: CallId, at: Moments): Promise<Call>;
  /** Completes the call and counts it, together and once; a second time changes nothing. */
  complete(call: Call, counts: CallTally): Promise<void>;
};

export type CallLinks = {
  /** Says which ticket the call is about, unless that is known, and tells the call as it is by then. */
  link(id: CallId, ticket: TicketCode): Promise<Call>;
};
