import type { ClockName } from '../sla/time-limit.ts';
import { getOverdueLevel } from '../staff/tickets/overdue-tickets.ts';
import type { TicketEvent } from '../ticket/events/event.ts';
import { isAnsweredOrEnded } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { findSettlement } from '../ticket/read/settlement.ts';
import { findPredecessorThatMissed } from '../ticket/read/units/missed-by-predecessor.ts';
import {
  findUnitBeforeComplaint,
  formatComplaintKeySuffix,
  formatComplaintMark,
  isAfterComplaint,
} from './complaint-counts.ts';
import {
  type CounterKey,
  type CounterPeriod,
  type CountsWithKey,
  getCounterDimensions,
  getCounterPeriod,
  getOverdueCounterName,
  inheritedOverdueCounter,
  sumCountsByKey,
  type TicketCounter,
  type TicketCounts,
} from './ticket-counts.ts';

export type TicketHistory = { ticket: Ticket; events: readonly TicketEvent[] };

/**
 * Maximum number of counter keys for one ticket. A DynamoDB transaction has at most 100 writes, which must suffice for the
 * old keys, the new keys and the ticket's stored counts.
 */
const maxPlaces = 45;

type Amounts = Partial<Record<TicketCounter, number>>;

/** Counters to increment when a deadline clock stops. The operators' `forward` clock is not part of the units' statistics. */
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
 * Returns the counts for the deadline clocks that a ticket change stopped. A stopped clock also counts as due, unless its
 * missed deadline was already counted. A merge counts nothing.
 */
const listStoppedClockAmounts = (event: TicketEvent, history: TicketHistory): Amounts[] =>
  (event.kind === 'merged' ? [] : (event.stopped ?? [])).map(({ clock }) => ({
    ...stopCounts[clock],
    ...(!hasMissed(clock, event, history) && dueCounts[clock]),
  }));

/**
 * Returns whether the statistics ignore the event: a merge that was undone, a rating that the citizen replaced later in the
 * cycle, or an action by the citizen of a merged ticket, which counts on the common ticket.
 */
const isRevoked = (event: TicketEvent, later: readonly TicketEvent[]): boolean => {
  if (event.recordedOn) return true;
  if (event.kind === 'merged') return later.some(({ kind }) => kind === 'unmerged');
  if (event.kind !== 'rated') return false;
  return later.some(
    ({ kind, cycle, origin }) =>
      kind === 'rated' && cycle === event.cycle && origin?.code === event.origin?.code,
  );
};

/** Statistics counter that each kind of ticket event increments by 1. */
const counterByEventKind: Partial<Record<TicketEvent['kind'], TicketCounter>> = {
  opened: 'opened',
  answered: 'answered',
  closed: 'closed',
  refused: 'closed',
  referred: 'closed',
  merged: 'closed',
  reopened: 'reopened',
  rated: 'ratings',
};

const getEventAmounts = (event: TicketEvent): Amounts => {
  const measure = counterByEventKind[event.kind];
  return {
    ...(measure && { [measure]: 1 }),
    ...(event.kind === 'rated' && { ratingSum: event.score }),
  };
};

/** Returns true for a hand-over because the unit ended, not for one because it was renamed. */
const isMovedByHandOver = ({ heldBy, ...event }: TicketEvent): boolean =>
  event.kind === 'handed-over' && event.unit !== heldBy;

/**
 * Returns the unit for which the opening counts: the ticket's current unit, but, if the ticket became a complaint or units
 * that ended handed it over, the last unit before. The counts of a past period thus name no unit that began later, and do
 * not reveal a complaint by moving to another unit.
 */
const findOpeningUnit = ({ ticket, events }: TicketHistory): string | undefined => {
  const move = events.find((one) => isMovedByHandOver(one) || isAfterComplaint(ticket, one));
  return move?.heldBy ?? ticket.unit;
};

const buildCounterKey = (
  ticket: Ticket,
  period: CounterPeriod,
  unit: string | undefined,
  complaint: string,
): CounterKey => ({ period, of: getCounterDimensions(ticket, unit), complaint });

/**
 * Assigns the counts of an event to a unit. The opening counts for the unit that `findOpeningUnit` returns. Every other event
 * counts for the unit that had the ticket at the time.
 */
const assignCounts = (
  event: TicketEvent,
  history: TicketHistory,
  amounts: Amounts,
  at = event.at,
): CountsWithKey => {
  const { ticket } = history;
  const unit = event.kind === 'opened' ? findOpeningUnit(history) : event.heldBy;
  return {
    place: buildCounterKey(
      ticket,
      getCounterPeriod(at),
      unit,
      formatComplaintKeySuffix(ticket, event.at),
    ),
    amounts,
  };
};

/**
 * Returns the counts of missed deadlines. A missed deadline counts on the day of the deadline, even if the ticket changes
 * later.
 */
const listMissedDeadlineCounts = (event: TicketEvent, history: TicketHistory): CountsWithKey[] =>
  (event.missed ?? []).map(({ clock, dueAt }) =>
    assignCounts(event, history, missedCounts[clock], dueAt),
  );

const isAnything = ({ amounts }: CountsWithKey): boolean =>
  Object.values(amounts).some((amount) => amount !== 0);

/** Returns the counts for an open ticket by status and by lateness. Settled tickets have none. */
const listOpenTicketCounts = (ticket: Ticket): CountsWithKey[] => {
  if (isAnsweredOrEnded(ticket.status)) return [];
  const late = getOverdueLevel(ticket);
  const amounts = {
    [ticket.status]: 1,
    ...(late && {
      [getOverdueCounterName(late)]: 1,
      ...(findPredecessorThatMissed(ticket, late.clock) && { [inheritedOverdueCounter]: 1 }),
    }),
  };
  return [
    {
      place: buildCounterKey(ticket, { kind: 'open' }, ticket.unit, formatComplaintMark(ticket)),
      amounts,
    },
  ];
};

/** Returns the counts for a ticket that is answered or ended now. A ticket that is reopened loses them. */
const listSettledTicketCounts = (history: TicketHistory): CountsWithKey[] => {
  const { ticket } = history;
  const settlement = findSettlement(ticket);
  if (!settlement) return [];
  const amounts = { settled: 1, ...(settlement.isInTime && { settledInTime: 1 }) };
  const period = getCounterPeriod(settlement.at);
  const complaint = formatComplaintKeySuffix(ticket, settlement.at);
  const unit = findUnitBeforeComplaint(history, settlement.at) ?? ticket.unit;
  return [{ place: buildCounterKey(ticket, period, unit, complaint), amounts }];
};

/**
 * Returns all counts that a ticket contributes to the statistics. They depend only on the ticket and its events, so repeated
 * calls give the same result. All counts use the ticket's current service, topic and area.
 */
export function computeTicketCounts(history: TicketHistory): TicketCounts {
  const { ticket, events } = history;
  const happened = events.flatMap((event, index) => {
    const missed = listMissedDeadlineCounts(event, history);
    if (isRevoked(event, events.slice(index + 1))) return missed;
    const stopped = listStoppedClockAmounts(event, history);
    const counted = [getEventAmounts(event), ...stopped].map((one) =>
      assignCounts(event, history, one),
    );
    return [...counted, ...missed];
  });
  return sumCountsByKey(
    [
      ...listOpenTicketCounts(ticket),
      ...listSettledTicketCounts(history),
      ...happened.filter(isAnything),
    ],
    maxPlaces,
  );
}
