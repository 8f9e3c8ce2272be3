import type { ClockName } from '../sla/sla-row.ts';
import { lateLevelOf } from '../staff/late.ts';
import type { TicketEvent } from '../ticket/event.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import {
  type CountsAtPlace,
  dimensionsOf,
  overdueCounterOf,
  periodOf,
  sumCounts,
  type TicketCounter,
  type TicketCounts,
} from './ticket-counts.ts';

export type TicketHistory = { ticket: Ticket; events: readonly TicketEvent[] };

/**
 * Maximum number of counter keys per ticket. A DynamoDB transaction has at most 100 writes: old and new keys, and the mark.
 */
const maxPlaces = 45;

type Amounts = Partial<Record<TicketCounter, number>>;

/** Counts for a stopped clock. The operators' clock `forward` is not part of the units' statistics. */
const stopCounts: Record<ClockName, Amounts> = {
  acknowledge: { acknowledged: 1 },
  resolve: { resolved: 1 },
  forward: {},
};
const dueCounts: Record<ClockName, Amounts> = {
  acknowledge: { acknowledgeDue: 1 },
  resolve: { resolveDue: 1 },
  forward: {},
};
const missedCounts: Record<ClockName, Amounts> = {
  acknowledge: { acknowledgeDue: 1, acknowledgeMissed: 1 },
  resolve: { resolveDue: 1, resolveMissed: 1 },
  forward: {},
};

const hasMissed = (clock: ClockName, { cycle, version }: TicketEvent, { events }: TicketHistory) =>
  events.some(
    (one) =>
      one.cycle === cycle &&
      one.version <= version &&
      one.missed?.some((missed) => missed.clock === clock),
  );

/**
 * Returns the counts for the clocks that a change stopped. The answer counts as due unless its missed deadline was counted
 * before. A merge counts nothing.
 */
const stoppedIn = (event: TicketEvent, history: TicketHistory): Amounts[] =>
  (event.kind === 'merged' ? [] : (event.stopped ?? [])).map(({ clock }) => ({
    ...stopCounts[clock],
    ...(!hasMissed(clock, event, history) && dueCounts[clock]),
  }));

/**
 * Returns whether the event is not counted: an undone merge, a rating that the citizen replaced later in the cycle, or an
 * action of a merged ticket's citizen, which is counted on the common ticket.
 */
const isTakenBack = (event: TicketEvent, later: readonly TicketEvent[]): boolean => {
  if (event.recordedOn) return true;
  if (event.kind === 'merged') return later.some(({ kind }) => kind === 'unmerged');
  if (event.kind !== 'rated') return false;
  return later.some(
    ({ kind, cycle, origin }) =>
      kind === 'rated' && cycle === event.cycle && origin?.code === event.origin?.code,
  );
};

/** Counter for each kind of event that counts as 1. */
const counts: Partial<Record<TicketEvent['kind'], TicketCounter>> = {
  opened: 'opened',
  answered: 'answered',
  closed: 'closed',
  refused: 'closed',
  referred: 'closed',
  merged: 'closed',
  reopened: 'reopened',
  rated: 'ratings',
};

const amountsOf = (event: TicketEvent): Amounts => {
  const measure = counts[event.kind];
  return {
    ...(measure && { [measure]: 1 }),
    ...(event.kind === 'rated' && { ratingSum: event.score }),
  };
};

/** Assigns counts to a unit: the opening counts for the present unit, other events for the unit that held the ticket then. */
const countedFor = (
  event: TicketEvent,
  ticket: Ticket,
  amounts: Amounts,
  at = event.at,
): CountsAtPlace => {
  const unit = event.kind === 'opened' ? ticket.unit : event.heldBy;
  return { place: { period: periodOf(at), of: dimensionsOf(ticket, unit) }, amounts };
};

/** Returns the counts of missed deadlines, on the day of the deadline and independent of later changes. */
const missedIn = (event: TicketEvent, ticket: Ticket): CountsAtPlace[] =>
  (event.missed ?? []).map(({ clock, dueAt }) =>
    countedFor(event, ticket, missedCounts[clock], dueAt),
  );

const isAnything = ({ amounts }: CountsAtPlace): boolean =>
  Object.values(amounts).some((amount) => amount !== 0);

/** Returns the counts of an open ticket: its status and its level of lateness. Settled tickets have none. */
const openNow = (ticket: Ticket): CountsAtPlace[] => {
  if (isSettled(ticket.status)) return [];
  const late = lateLevelOf(ticket);
  const amounts = {
    [ticket.status]: 1,
    ...(late && { [overdueCounterOf(late)]: 1 }),
  };
  return [{ place: { period: { kind: 'open' }, of: dimensionsOf(ticket, ticket.unit) }, amounts }];
};

/**
 * Returns everything that a ticket contributes to the statistics, computed from its state and events only; repeated calls
 * give the same result. The ticket's current service, topic and area apply to all counts.
 */
export function countsOfTicket(history: TicketHistory): TicketCounts {
  const { ticket, events } = history;
  const happened = events.flatMap((event, index) => {
    const missed = missedIn(event, ticket);
    if (isTakenBack(event, events.slice(index + 1))) return missed;
    const stopped = stoppedIn(event, history);
    const counted = [amountsOf(event), ...stopped].map((one) => countedFor(event, ticket, one));
    return [...counted, ...missed];
  });
  return sumCounts([...openNow(ticket), ...happened.filter(isAnything)], maxPlaces);
}
