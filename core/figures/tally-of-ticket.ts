import type { ClockName } from '../sla/sla-row.ts';
import { lateLevel } from '../staff/late.ts';
import type { TicketEvent } from '../ticket/event.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import {
  type Counted,
  dimensionsOf,
  lateMeasure,
  type Measure,
  periodOf,
  type Tally,
  tallied,
} from './tally.ts';

export type History = { ticket: Ticket; events: readonly TicketEvent[] };

/** A transaction has room for a hundred writes: the places of before, those of now, and the mark. */
const mostPlaces = 45;

type Amounts = Partial<Record<Measure, number>>;

const stopCounts: Record<ClockName, (isLate: 0 | 1) => Amounts> = {
  acknowledge: (isLate) => ({ acknowledged: 1, acknowledgedLate: isLate }),
  resolve: (isLate) => ({ resolved: 1, resolvedLate: isLate }),
  forward: () => ({}),
};

/** Clocks that stopped. A merged ticket is done in another: neither on time nor late. */
const stoppedIn = ({ stopped = [], at }: TicketEvent): Amounts[] =>
  stopped.map(({ clock, dueAt }) => stopCounts[clock](at > dueAt ? 1 : 0));

/** Whether a later event takes this one back: a merging that was undone, a rating given anew in its cycle. */
const isTakenBack = (event: TicketEvent, later: readonly TicketEvent[]): boolean => {
  if (event.kind === 'merged') return later.some(({ kind }) => kind === 'unmerged');
  if (event.kind !== 'rated') return false;
  return later.some(({ kind, cycle }) => kind === 'rated' && cycle === event.cycle);
};

/** What happens once and is counted as one. */
const counts: Partial<Record<TicketEvent['kind'], Measure>> = {
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

/** Opened counts for whoever has the ticket now; all else for whoever had it then. */
const countedFor = (event: TicketEvent, ticket: Ticket, amounts: Amounts): Counted => {
  const unit = event.kind === 'opened' ? ticket.unit : event.heldBy;
  return { place: { period: periodOf(event.at), of: dimensionsOf(ticket, unit) }, amounts };
};

const isAnything = ({ amounts }: Counted): boolean =>
  Object.values(amounts).some((amount) => amount !== 0);

/** In the hands of a unit, or of nobody yet; with the level of lateness that it has reached. */
const openNow = (ticket: Ticket): Counted[] => {
  if (isSettled(ticket.status)) return [];
  const late = lateLevel(ticket);
  const amounts = {
    [ticket.status]: 1,
    ...(late && { [lateMeasure(late)]: 1 }),
  };
  return [{ place: { period: { kind: 'open' }, of: dimensionsOf(ticket, ticket.unit) }, amounts }];
};

/**
 * All that a ticket counts for, read from what it is and what happened to it: whoever counts it again finds the same.
 * It is counted under the service, topic and area that it has now.
 */
export const tallyOfTicket = ({ ticket, events }: History): Tally => {
  const happened = events.flatMap((event, index) => {
    if (isTakenBack(event, events.slice(index + 1))) return [];
    const stopped = event.kind === 'merged' ? [] : stoppedIn(event);
    return [amountsOf(event), ...stopped].map((amounts) => countedFor(event, ticket, amounts));
  });
  return tallied([...openNow(ticket), ...happened.filter(isAnything)], mostPlaces);
};
