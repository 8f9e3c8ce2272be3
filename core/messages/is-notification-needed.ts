import type { Directory } from '../directory/directory.ts';
import { getOperatorUnit } from '../directory/unit.ts';
import { isDataSubjectRequestOpen } from '../privacy/data-request.ts';
import { buildUnitExclusionPredicate } from '../routing/unit-exclusion.ts';
import { isActorAccused } from '../ticket/action-permissions.ts';
import { listSuspectedUnits } from '../ticket/hidden-from-units.ts';
import { isAnsweredOrEnded, isEndStatus } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Notification, NotificationSubject } from './notification.ts';
import { isCitizenMessageStillTrue } from './stale-notification.ts';

/** Returns whether the notification informs the supervisors about a data subject request that awaits a decision. */
export function isAboutDataRequest({ about }: NotificationSubject): boolean {
  return about === 'data-waits' || about === 'data-rung';
}

/**
 * Returns whether the notification is about a complaint review (operators decide whether a report is about an office). It
 * has its own deadline and no officer link.
 */
export function isAboutComplaintReview({ about }: NotificationSubject): boolean {
  return about === 'review-rung' || about === 'review-overdue';
}

/** Notification subject for an escalation step on a task of the operators themselves, such as a complaint review. */
type OperatorStep = Exclude<Extract<NotificationSubject, { percent: number }>, { about: 'rung' }>;

const isOperatorStep = (subject: NotificationSubject): subject is OperatorStep =>
  'percent' in subject && subject.about !== 'rung';

/**
 * Returns whether the operators' task is still open and the escalation step belongs to its present time limit. Extending a
 * data subject request removes the steps taken before.
 */
const isOperatorTaskOpen = (
  { about, percent }: OperatorStep,
  { possibleEmergency, complaintHold, dataRequest }: Ticket,
): boolean => {
  const waits = {
    'emergency-overdue': possibleEmergency,
    'review-rung': complaintHold,
    'review-overdue': complaintHold,
    'data-rung': isDataSubjectRequestOpen(dataRequest) ? dataRequest : undefined,
  };
  return waits[about]?.escalationSteps?.includes(percent) ?? false;
};

/**
 * Returns whether a complaint hold hides the ticket from the recipient's unit. Only the operators may read the ticket. A
 * unit above the operators is only notified that the review is overdue, unless the complaint may be about that unit.
 */
export function isTicketHiddenFromUnit(
  unit: string,
  { about }: NotificationSubject,
  ticket: Ticket,
  { directory, now }: { directory: Directory; now: Date },
): boolean {
  return (
    ticket.complaintHold !== undefined &&
    unit !== getOperatorUnit(directory, now).ref &&
    (about !== 'review-overdue' ||
      buildUnitExclusionPredicate(directory, listSuspectedUnits(ticket), now)(unit))
  );
}

const hasUntranscribedMessage = ({ voiceMessages = [] }: Ticket): boolean =>
  voiceMessages.some(({ words: transcriptState }) => transcriptState === 'none');

/**
 * Returns whether a pending notification is still needed at delivery. Officers get no notification about finished work,
 * reassigned tickets or complaints about their own unit. Citizens get none after their contact data were erased or if the
 * event was undone.
 */
export function isNotificationNeeded(
  { to, subject, assignment, finalContact }: Notification,
  ticket: Ticket,
  directoryAt: { directory: Directory; now: Date },
): boolean {
  if (to.kind === 'citizen') {
    return (
      (!ticket.anonymisedAt || finalContact !== undefined) &&
      isCitizenMessageStillTrue(subject, ticket)
    );
  }
  // each ticket of a reminder is checked when it is composed
  if (subject.about === 'reminder') return true;
  const reader = { role: 'officer', unit: to.unit, post: to.role } as const;
  if (isActorAccused(reader, ticket.accused, directoryAt)) return false;
  if (isTicketHiddenFromUnit(to.unit, subject, ticket, directoryAt)) return false;
  if (isOperatorStep(subject)) return isOperatorTaskOpen(subject, ticket);
  // the operators must listen, whatever the ticket's status and unit
  if (subject.about === 'unheard') return hasUntranscribedMessage(ticket);
  if (subject.about === 'data-waits') return isDataSubjectRequestOpen(ticket.dataRequest);
  if (assignment !== ticket.assignment) return false;
  switch (subject.about) {
    // after answering, officers may still read the ticket, on another device too, and the citizen's reaction
    case 'device-code':
    case 'wrote':
      return !isEndStatus(ticket.status) || ticket.complaintHold !== undefined;
    // a stopped clock has no escalation
    case 'rung':
      return (
        !isAnsweredOrEnded(ticket.status) &&
        ticket.status !== 'waiting' &&
        !ticket.clocks[subject.clock]?.stoppedAt
      );
    case 'resumed':
      return !isAnsweredOrEnded(ticket.status) && ticket.status !== 'waiting';
    case 'review-rejected':
      return !isAnsweredOrEnded(ticket.status) && ticket.status !== 'in-review';
    case 'review-asked':
      return ticket.status === 'in-review';
    case 'extension-asked':
      return !isAnsweredOrEnded(ticket.status) && ticket.extension?.state === 'asked';
    default:
      return !isAnsweredOrEnded(ticket.status);
  }
}
