import { transcriptDeadline } from '../contact-center/transcript-deadline.ts';
import type { Directory } from '../directory/directory.ts';
import { isWaiting } from '../privacy/data-request.ts';
import { nextRequestRungAt } from '../privacy/request-ladder.ts';
import { nextRungAt, type RunningClock } from '../sla/ladder.ts';
import { calendarOf } from '../sla/recompute.ts';
import { ClockName } from '../sla/sla-row.ts';
import { nextEmergencyRung } from '../ticket/emergency-ladder.ts';
import { nextHoldRungAt } from '../ticket/hold-ladder.ts';
import { lifeOn } from '../ticket/life.ts';
import { isClosed, isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { dayMs } from '../time/day-ms.ts';

const runningClocks = (ticket: Ticket, directory: Directory): RunningClock[] =>
  ClockName.options.flatMap((name) => {
    const clock = ticket.clocks[name];
    if (!clock) return [];
    const round = name === 'forward' ? ticket.clocks.forward?.round : undefined;
    const calendar = calendarOf(ticket, directory, name);
    return [{ name, clock, calendar, round, stoppedAt: clock.stoppedAt }];
  });

/** The ticket's clocks and what was climbed of them, as the ladder wants them. */
export const climbOf = (ticket: Ticket, directory: Directory) => ({
  clocks: runningClocks(ticket, directory),
  taken: new Set(ticket.rungs),
  cycle: ticket.cycle,
  ladder: directory.ladder,
});

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

const ofMatter = (ticket: Ticket, directory: Directory): (Date | undefined)[] =>
  isSettled(ticket.status)
    ? [
        closesAt(ticket, directory),
        isClosed(ticket.status) ? undefined : transcriptDeadline(ticket),
      ]
    : [nextRungAt(climbOf(ticket, directory)), ticket.waiting?.until, transcriptDeadline(ticket)];

/** When the journey must look at the ticket again; nothing once no time will change anything. */
export const nextCheckAt = (ticket: Ticket, directory: Directory): Date | undefined => {
  if (ticket.status === 'new') return ticket.openedAt;
  // a data request and a review by the operators have their deadlines after the end of the ticket too
  return [
    ...ofMatter(ticket, directory),
    nextEmergencyRung(ticket)?.at,
    nextHoldRungAt(ticket, directory),
    nextRequestRungAt(ticket, directory),
  ]
    .filter((instant) => instant !== undefined)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
};
