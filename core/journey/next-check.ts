import { transcriptDeadline } from '../contact-center/transcript-deadline.ts';
import type { Directory } from '../directory/directory.ts';
import { isWaiting } from '../privacy/data-request.ts';
import { lifeOn } from '../ticket/life.ts';
import { isClosed, isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { dayMs } from '../time/day-ms.ts';
import { nextEscalation } from './next-escalation.ts';

/** When an answer that nobody objects to ends the ticket. */
export const closesAt = (
  { status, answeredAt, complaintHold }: Pick<Ticket, 'status' | 'answeredAt' | 'complaintHold'>,
  directory: Directory,
): Date | undefined => {
  if (status !== 'answered' || !answeredAt || complaintHold) return undefined;
  const { afterDays } = lifeOn(directory, answeredAt).closing;
  return new Date(answeredAt.getTime() + afterDays * dayMs);
};

/** Nearer than this to its waking nobody says whether the journey still sleeps; the sweeper allows it the same. */
const graceMs = 2 * 60_000;

/** Until when the journey sleeps, as far as is known: what was planned since it went to sleep wakes it no earlier. */
export const sleepsUntil = (
  { wakesAt, nextCheckAt }: Pick<Ticket, 'wakesAt' | 'nextCheckAt'>,
  now: Date,
): { at: Date | undefined; isKnown: boolean } => {
  const ahead = wakesAt ? wakesAt.getTime() - now.getTime() : 0;
  if (Math.abs(ahead) <= graceMs) return { at: nextCheckAt, isKnown: false };
  return { at: ahead > 0 ? wakesAt : nextCheckAt, isKnown: true };
};

/** As the journey leaves a ticket until it looks again. */
export const planned = (ticket: Ticket, next: Date | undefined): Ticket => ({
  ...ticket,
  nextCheckAt: next,
  wakesAt: next,
});

/** Whether time can still change something about it: it is open, is held for a review, may be an emergency, or its citizen waits for an answer about their data. */
export const isWatched = ({
  status,
  dataRequest,
  complaintHold,
  possibleEmergency,
}: Pick<Ticket, 'status' | 'dataRequest' | 'complaintHold' | 'possibleEmergency'>): boolean =>
  !isClosed(status) ||
  isWaiting(dataRequest) ||
  complaintHold !== undefined ||
  possibleEmergency !== undefined;

/** When the journey must look at the ticket again; nothing once no time will change anything. */
export const nextCheckAt = (ticket: Ticket, directory: Directory): Date | undefined => {
  const { status, openedAt, waiting } = ticket;
  if (status === 'new') return openedAt;
  return [
    isSettled(status) ? closesAt(ticket, directory) : waiting?.until,
    isClosed(status) ? undefined : transcriptDeadline(ticket),
    // a data request and a review by the operators have their deadlines after the end of the ticket too
    nextEscalation(ticket, directory)?.step.at,
  ]
    .filter((instant) => instant !== undefined)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
};
