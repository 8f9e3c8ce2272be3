import type { Directory } from '../../directory/model/directory.ts';
import type { FieldError } from '../../messages/field-error.ts';
import type { StaffMember } from '../../staff/members/member.ts';
import type { TicketEvent } from '../events/event.ts';
import type { Actor } from '../events/kinds/common-event-fields.ts';
import type { NotifiedTicket, Ticket } from '../model/ticket.ts';
import type { TicketChange } from '../ports/ticket-store.ts';
import type { PublicationMark } from '../read/publication-marks.ts';

/** Fields of a merged ticket that an action on the common ticket needs. */
type MergedTicket = Pick<Ticket, 'code' | 'assignment' | 'callerHash' | 'openedFrom'> &
  NotifiedTicket;

/**
 * Context in which a ticket action is decided: who acts, by which channel, when, and the directory (reference data on units
 * and topics).
 */
export type ActionContext = {
  by: Actor;
  channel: string;
  now: Date;
  directory: Directory;
  /** Idempotency key of the form or request. Each idempotency key is accepted only once. */
  nonce?: string | undefined;
  bodyHash?: string | undefined;
  /** Member to whom the ticket is to be given; absent if there is none with the requested subject. */
  colleague?: StaffMember | undefined;
  /**
   * Name of the external system that forwards a citizen's message. The event stores it as a prefix: `name: text`. Screening
   * for complaints about units ignores the name.
   */
  sender?: string | undefined;
  /** Tickets that were merged into this ticket. Their citizens get the same notifications as the citizen of this ticket. */
  tookIn?: readonly MergedTicket[] | undefined;
} & Pick<TicketEvent, 'origin' | 'recordedOn'>;

export type ActionRejection = {
  kind: 'refused';
  errors: FieldError[];
  /** Passages of possible personal data that the supervisor must remove or confirm before the text can be published. */
  marks?: PublicationMark[];
};

/**
 * Result of deciding a ticket action: the ticket change, field errors, or `not-now` if the action is impossible in the
 * ticket's present state.
 */
export type ActionDecision =
  | { kind: 'change'; change: TicketChange }
  | { kind: 'not-now' }
  | ActionRejection;
