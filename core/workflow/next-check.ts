import { getTranscriptDeadline } from '../contact-center/read/transcript-deadline.ts';
import type { Directory } from '../directory/model/directory.ts';
import { isDataSubjectRequestOpen } from '../privacy/data-request.ts';
import { isAnsweredOrEnded, isEndStatus } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { getTicketPolicy } from '../ticket/model/ticket-policy.ts';
import { dayMs } from '../time/day-ms.ts';
import { findNextEscalation } from './escalation/next-escalation.ts';

/** Returns the time at which an answered ticket closes automatically unless the citizen objects. */
export function computeAutoCloseTime(
  { status, answeredAt, complaintHold }: Pick<Ticket, 'status' | 'answeredAt' | 'complaintHold'>,
  directory: Directory,
): Date | undefined {
  if (status !== 'answered' || !answeredAt || complaintHold) return undefined;
  const { afterDays } = getTicketPolicy(directory, answeredAt).closing;
  return new Date(answeredAt.getTime() + afterDays * dayMs);
}

/**
 * Tolerance around the workflow's wake-up time in milliseconds. Within this tolerance, it is unknown whether the workflow
 * still sleeps. The sweeper uses the same tolerance.
 */
const graceMs = 2 * 60_000;

/**
 * Returns the time until which the ticket's workflow sleeps, and whether that time is certain. Planning an earlier check
 * does not wake a sleeping workflow.
 */
export function computeWorkflowSleepEnd(
  { wakesAt, nextCheckAt }: Pick<Ticket, 'wakesAt' | 'nextCheckAt'>,
  now: Date,
): { at: Date | undefined; isKnown: boolean } {
  const ahead = wakesAt ? wakesAt.getTime() - now.getTime() : 0;
  if (Math.abs(ahead) <= graceMs) return { at: nextCheckAt, isKnown: false };
  return { at: ahead > 0 ? wakesAt : nextCheckAt, isKnown: true };
}

/** Returns the ticket with a new time for its next check, until which the ticket's workflow sleeps. */
export function setNextWorkflowCheck(ticket: Ticket, next: Date | undefined): Ticket {
  return {
    ...ticket,
    nextCheckAt: next,
    wakesAt: next,
  };
}

/**
 * Returns true if the passing of time can still change the ticket: it is open, on complaint hold, a possible emergency, or
 * has an open data subject request.
 */
export function canTicketChangeWithTime({
  status,
  dataRequest,
  complaintHold,
  possibleEmergency,
}: Pick<Ticket, 'status' | 'dataRequest' | 'complaintHold' | 'possibleEmergency'>): boolean {
  return (
    !isEndStatus(status) ||
    isDataSubjectRequestOpen(dataRequest) ||
    complaintHold !== undefined ||
    possibleEmergency !== undefined
  );
}

/**
 * Returns the time at which the workflow must check the ticket again, or undefined if the passing of time can no longer
 * change the ticket.
 */
export function computeNextWorkflowCheck(ticket: Ticket, directory: Directory): Date | undefined {
  const { status, openedAt, waiting } = ticket;
  if (status === 'new') return openedAt;
  return [
    isAnsweredOrEnded(status) ? computeAutoCloseTime(ticket, directory) : waiting?.until,
    isEndStatus(status) ? undefined : getTranscriptDeadline(ticket),
    // data subject requests and complaint reviews retain their deadlines after the ticket has ended
    findNextEscalation(ticket, directory)?.step.at,
  ]
    .filter((instant) => instant !== undefined)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
}
