import type { Directory } from '../directory/directory.ts';
import type { NotificationSubject } from '../messages/notification.ts';
import type { Escalation, EscalationStep } from '../sla/escalation.ts';
import type { EscalationRecipient } from '../sla/recipients.ts';
import type { EventBody } from '../ticket/event-body.ts';
import type { Ticket } from '../ticket/ticket.ts';

type DirectoryAt = { directory: Directory; now: Date };

/** Escalation of one kind of pending task: at which steps of its time, to whom and with which message. */
export type EscalationHandler = {
  /** Returns the clocks, steps and steps taken, or undefined while no such task is pending. */
  escalation(ticket: Ticket, directory: Directory): Escalation | undefined;
  recipients(step: EscalationStep, ticket: Ticket, directoryAt: DirectoryAt): EscalationRecipient[];
  message(
    step: EscalationStep,
    recipient: EscalationRecipient,
    directoryAt: DirectoryAt,
  ): NotificationSubject;
  /** Returns the event of a step, and the ticket fields that record the step as taken. */
  record(
    step: EscalationStep,
    ticket: Ticket,
    escalationRecipients: EscalationRecipient[],
  ): { to: Partial<Ticket>; event: EventBody } | undefined;
  /** Returns the id that makes a step's notifications unique; by default the ticket version is used. */
  idOf?(step: EscalationStep): string;
};
