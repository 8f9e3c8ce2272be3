import { isAnsweredOrEnded, isEndStatus } from '../../ticket/model/lifecycle.ts';
import type { MessageTicket, OperatorTask, TicketProgress } from './message-ticket.ts';

/** The message informs about something that cannot be undone. */
export const always = (): boolean => true;

export const untilAnsweredOrEnded = ({ status }: TicketProgress): boolean =>
  !isAnsweredOrEnded(status);

export const whileAnsweredOrEnded = ({ status }: TicketProgress): boolean =>
  isAnsweredOrEnded(status);

export const whileEnded = ({ status }: TicketProgress): boolean => isEndStatus(status);

/** Fields of a stored notification that decide whether its message is still relevant. */
export type RelevantNotification<Subject> = {
  subject: Subject;
  assignment: number;
};

/** Notification to an officer whose delivery is due at `now`. */
export type RelevantOfficerNotification<Subject> = RelevantNotification<Subject> & {
  requestedAt: Date;
  now: Date;
};
type OfAssignment = { assignment: number };

const isSameAssignment = (ticket: TicketProgress, { assignment }: OfAssignment): boolean =>
  assignment === ticket.assignment;

/** Returns whether the unit of the notification's assignment must still answer. */
export function mustUnitAnswer(ticket: TicketProgress, notification: OfAssignment): boolean {
  return isSameAssignment(ticket, notification) && !isAnsweredOrEnded(ticket.status);
}

/** Returns whether the unit must still answer and waits for nobody. */
export function isUnitHandling(ticket: TicketProgress, notification: OfAssignment): boolean {
  return mustUnitAnswer(ticket, notification) && ticket.status !== 'waiting';
}

/**
 * Returns whether the unit of the notification's assignment may still read the ticket. After answering, officers may read
 * it, on another device too, and the citizen's reaction.
 */
export function canUnitRead(ticket: MessageTicket, notification: OfAssignment): boolean {
  return (
    isSameAssignment(ticket, notification) &&
    (!isEndStatus(ticket.status) || ticket.complaintHold !== undefined)
  );
}

/**
 * Returns whether the operators' task is still open and the escalation step belongs to its present time limit. Extending a
 * data subject request removes the steps taken before.
 */
export function isStepOfOpenTask(task: OperatorTask | undefined, percent: number): boolean {
  return task?.escalationSteps?.includes(percent) ?? false;
}
