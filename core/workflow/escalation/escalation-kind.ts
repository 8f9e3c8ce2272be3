import type { Directory } from '../../directory/model/directory.ts';
import type { NotificationSubject } from '../../messages/message-kinds.ts';
import type { EscalationStep, EscalationStepsInput } from '../../sla/escalation.ts';
import type { EscalationRecipient } from '../../sla/escalation-recipients.ts';
import type { EventBody } from '../../ticket/events/event-body.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';

type DirectoryAt = { directory: Directory; now: Date };

/**
 * Kind of escalation: of a ticket's clocks or of one task of the operators. It defines which roles receive which message at
 * which escalation step.
 */
export type EscalationKind = {
  /** Returns clocks, escalation steps and the steps already taken, or undefined if nothing of this kind is pending. */
  escalation(ticket: Ticket, directory: Directory): EscalationStepsInput | undefined;
  recipients(step: EscalationStep, ticket: Ticket, directoryAt: DirectoryAt): EscalationRecipient[];
  message(
    step: EscalationStep,
    recipient: EscalationRecipient,
    directoryAt: DirectoryAt,
  ): NotificationSubject;
  /** Returns the event for an escalation step, and the ticket fields that record the step as taken. */
  record(
    step: EscalationStep,
    ticket: Ticket,
    escalationRecipients: EscalationRecipient[],
  ): { to: Partial<Ticket>; event: EventBody } | undefined;
  /**
   * Returns an id of the escalation step for the keys of its notifications, so that a retry notifies nobody twice. If the
   * method is absent, the ticket version serves as the id.
   */
  idOf?(step: EscalationStep): string;
};
