import type { Directory } from '../directory/directory.ts';
import type { Subject } from '../messages/alert.ts';
import type { Escalation, EscalationStep } from '../sla/escalation.ts';
import type { Told } from '../sla/recipients.ts';
import type { EventMatter } from '../ticket/event-matter.ts';
import type { Ticket } from '../ticket/ticket.ts';

type Then = { directory: Directory; now: Date };

/** Who is notified when something of a ticket takes too long: at which steps of its time, and by which message. */
export type EscalationPolicy = {
  /** The clocks, the steps, and those that were taken; undefined while nothing of the kind waits. */
  escalation(ticket: Ticket, directory: Directory): Escalation | undefined;
  recipients(step: EscalationStep, ticket: Ticket, then: Then): Told[];
  message(step: EscalationStep, recipient: Told, then: Then): Subject;
  /** The event of a step, and the fields of the ticket that record it. */
  record(
    step: EscalationStep,
    ticket: Ticket,
    told: Told[],
  ): { to: Partial<Ticket>; event: EventMatter } | undefined;
  /** Distinguishes the notifications of a step from those of others; the version of its change by default. */
  idOf?(step: EscalationStep): string;
};
