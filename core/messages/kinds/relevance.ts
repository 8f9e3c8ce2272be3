import type { TicketEvent } from '../../ticket/events/event.ts';
import { isAnsweredOrEnded, isEndStatus } from '../../ticket/model/lifecycle.ts';
import type { MessageTicket, OperatorTask } from './message-ticket.ts';

type EventKinds = readonly TicketEvent['kind'][];

/**
 * Rule for when a message to a citizen is still true. It may have been held overnight or sent later by another channel, and
 * the event may have been undone since.
 */
export type CitizenRelevance = {
  isTrue(ticket: MessageTicket): boolean;
  /**
   * The same rule in terms of the ticket's events: those that make the message outdated, and those that make it true again.
   * The long checks compare every dropped message with them.
   */
  outdatedBy: EventKinds;
  trueAgainAfter: EventKinds;
};

const endEvents: EventKinds = ['closed', 'refused', 'referred', 'merged'];
const resultEvents: EventKinds = ['answered', ...endEvents];
const restartEvents: EventKinds = ['reopened', 'unmerged'];

/** The message informs about something that cannot be undone. */
export const alwaysTrue: CitizenRelevance = {
  isTrue: () => true,
  outdatedBy: [],
  trueAgainAfter: [],
};

export const untilAnsweredOrEnded: CitizenRelevance = {
  isTrue: ({ status }) => !isAnsweredOrEnded(status),
  outdatedBy: resultEvents,
  trueAgainAfter: restartEvents,
};

export const whileAnsweredOrEnded: CitizenRelevance = {
  isTrue: ({ status }) => isAnsweredOrEnded(status),
  outdatedBy: restartEvents,
  trueAgainAfter: resultEvents,
};

export const whileEnded: CitizenRelevance = {
  isTrue: ({ status }) => isEndStatus(status),
  outdatedBy: restartEvents,
  trueAgainAfter: endEvents,
};

/** Fields of a stored notification on which the relevance of an officer's message depends. */
export type RelevantNotification<Subject> = { subject: Subject; assignment: number };
type OfAssignment = { assignment: number };

const isSameAssignment = (ticket: MessageTicket, { assignment }: OfAssignment): boolean =>
  assignment === ticket.assignment;

/** Returns whether the unit of the notification's assignment must still answer. */
export function mustUnitAnswer(ticket: MessageTicket, notification: OfAssignment): boolean {
  return isSameAssignment(ticket, notification) && !isAnsweredOrEnded(ticket.status);
}

/** Returns whether the unit must still answer and waits for nobody. */
export function isUnitHandling(ticket: MessageTicket, notification: OfAssignment): boolean {
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
