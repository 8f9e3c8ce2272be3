import type { Notification } from '../../messages/notification.ts';
import type { TicketEvent } from '../events/event.ts';
import type { PublicationChange } from '../model/fields/publication.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketCode } from '../model/ticket-code.ts';

/** Next version of a ticket with its event and notifications. All of them are written in one transaction. */
export type TicketChange = {
  before: Ticket;
  after: Ticket;
  event: TicketEvent;
  alerts: Notification[];
  /** Idempotency key of the form or request. Each idempotency key is accepted only once. */
  nonce?: string;
  /** Publication, or withdrawal of a publication, that is written in the same transaction. */
  publication?: PublicationChange;
  /** Passage to remove from earlier events of the ticket as well, because of a redaction or correction. */
  hides?: { part: string; isInTicket: boolean } | { part: string; of: 'place' };
  bodyHash?: string;
  /**
   * Rewritten versions of earlier events, including events of other tickets that contain the same text because of a merge.
   */
  rewritten?: TicketEvent[];
};

export type TicketStore = {
  /** Stores a new ticket with one conditional write. If the ticket code is already used, returns the ticket that has it. */
  open(ticket: Ticket): Promise<{ kind: 'stored' } | { kind: 'taken'; by: Ticket }>;
  find(code: TicketCode): Promise<Ticket | undefined>;
  /** Returns the ticket and its events, sorted by version. */
  history(code: TicketCode): Promise<{ ticket: Ticket; events: TicketEvent[] } | undefined>;
  /** Stores the time of the ticket's next workflow check without creating an event. Returns false on a version conflict. */
  plan(ticket: Ticket, nextCheckAt: Date | undefined): Promise<boolean>;
  /**
   * Writes one or two ticket changes in one transaction. Returns `stale` on a version conflict, or `replayed` if the first
   * change's idempotency key was used before.
   */
  commit(change: TicketChange, other?: TicketChange): Promise<'committed' | 'stale' | 'replayed'>;
};
