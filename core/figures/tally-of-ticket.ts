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

/** The clock of the operators, `forward`, is in no unit's statistics. */
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

const hasMissed = (clock: ClockName, { cycle, version }: TicketEvent, { events }: History) =>
  events.some(
    (one) =>
      one.cycle === cycle &&
      one.version <= version &&
      one.missed?.some((missed) => missed.clock === clock),
  );

/** Counts each clock that a change stopped, as due too unless its missed deadline counts already. A merged ticket counts none. */
const stoppedIn = (event: TicketEvent, history: History): Amounts[] =>
  (event.kind === 'merged' ? [] : (event.stopped ?? [])).map(({ clock }) => ({
    ...stopCounts[clock],
    ...(!hasMissed(clock, event, history) && dueCounts[clock]),
  }));

/**
 * Whether it counts for nothing: a merge that was undone; a rating that the same citizen replaced in its cycle; what a merged
 * ticket's citizen did, which counts on the common ticket.
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
const countedFor = (
  event: TicketEvent,
  ticket: Ticket,
  amounts: Amounts,
  at = event.at,
): Counted => {
  const unit = event.kind === 'opened' ? ticket.unit : event.heldBy;
  return { place: { period: periodOf(at), of: dimensionsOf(ticket, unit) }, amounts };
};

/** Counts each missed deadline on the day when it passed, whatever happened to the ticket afterwards. */
const missedIn = (event: TicketEvent, ticket: Ticket): Counted[] =>
  (event.missed ?? []).map(({ clock, dueAt }) =>
    countedFor(event, ticket, missedCounts[clock], dueAt),
  );

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
export const tallyOfTicket = (history: History): Tally => {
  const { ticket, events } = history;
  const happened = events.flatMap((event, index) => {
    const missed = missedIn(event, ticket);
    if (isTakenBack(event, events.slice(index + 1))) return missed;
    const stopped = stoppedIn(event, history);
    const counted = [amountsOf(event), ...stopped].map((one) => countedFor(event, ticket, one));
    return [...counted, ...missed];
  });
  return tallied([...openNow(ticket), ...happened.filter(isAnything)], mostPlaces);
};
