import { transcriptDeadline } from '../contact-center/transcript-deadline.ts';
import type { Directory } from '../directory/directory.ts';
import { isDataRequestOpen } from '../privacy/data-request.ts';
import { isClosed, isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { getTicketPolicy } from '../ticket/ticket-policy.ts';
import { dayMs } from '../time/day-ms.ts';
import { findNextEscalation } from './next-escalation.ts';

/** Returns when an answered ticket closes automatically unless the citizen objects. */
export function computeCloseTime(
  { status, answeredAt, complaintHold }: Pick<Ticket, 'status' | 'answeredAt' | 'complaintHold'>,
  directory: Directory,
): Date | undefined {
  if (status !== 'answered' || !answeredAt || complaintHold) return undefined;
  const { afterDays } = getTicketPolicy(directory, answeredAt).closing;
  return new Date(answeredAt.getTime() + afterDays * dayMs);
}

/** Tolerance around the wake time within which it is unknown whether the workflow still sleeps; the sweeper uses the same. */
const graceMs = 2 * 60_000;

/**
 * Returns until when the workflow sleeps, and whether that is certain. A check planned after it fell asleep doesn't wake it
 * earlier.
 */
export function computeSleepEnd(
  { wakesAt, nextCheckAt }: Pick<Ticket, 'wakesAt' | 'nextCheckAt'>,
  now: Date,
): { at: Date | undefined; isKnown: boolean } {
  const ahead = wakesAt ? wakesAt.getTime() - now.getTime() : 0;
  if (Math.abs(ahead) <= graceMs) return { at: nextCheckAt, isKnown: false };
  return { at: ahead > 0 ? wakesAt : nextCheckAt, isKnown: true };
}

/** Returns the ticket with its next check, for which its workflow goes to sleep. */
export function setNextCheck(ticket: Ticket, next: Date | undefined): Ticket {
  return {
    ...ticket,
    nextCheckAt: next,
    wakesAt: next,
  };
}

/**
 * Returns whether time can still change the ticket: it is open, on complaint hold, possibly an emergency, or has an open data
 * request.
 */
export function isTimeDependent({
  status,
  dataRequest,
  complaintHold,
  possibleEmergency,
}: Pick<Ticket, 'status' | 'dataRequest' | 'complaintHold' | 'possibleEmergency'>): boolean {
  return (
    !isClosed(status) ||
    isDataRequestOpen(dataRequest) ||
    complaintHold !== undefined ||
    possibleEmergency !== undefined
  );
}

/** Returns when the workflow must check the ticket again, or undefined when time can no longer change it. */
export function computeNextCheck(ticket: Ticket, directory: Directory): Date | undefined {
  const { status, openedAt, waiting } = ticket;
  if (status === 'new') return openedAt;
  return [
    isSettled(status) ? computeCloseTime(ticket, directory) : waiting?.until,
    isClosed(status) ? undefined : transcriptDeadline(ticket),
    // data requests and reviews keep their deadlines after the ticket has ended
    findNextEscalation(ticket, directory)?.step.at,
  ]
    .filter((instant) => instant !== undefined)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
}
