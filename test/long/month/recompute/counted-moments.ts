import { dayMs } from '../clock-times.ts';
import type { Entry } from '../log.ts';
import { type Cycle, cyclesOf, dueOf } from './cycles.ts';
import { type LoggedTicket, ticketsIn } from './logged-tickets.ts';
import type { ClockName } from './working-time.ts';

/** Names of the statistics, as docs/statistics.md defines them. */
const measures = [
  ...(['opened', 'answered', 'closed', 'reopened', 'ratings', 'ratingSum'] as const),
  ...(['acknowledged', 'acknowledgeDue', 'acknowledgeMissed'] as const),
  ...(['resolved', 'resolveDue', 'resolveMissed'] as const),
] as const;
export type Measure = (typeof measures)[number];

/** An event that the statistics count; `at` determines the day for which it counts. */
export type CountedMoment = { measure: Measure; at: number; amount: number; ticket: LoggedTicket };

type EntriesAsOf = { entries: readonly Entry[]; asOf: number };
type Counted = Omit<CountedMoment, 'ticket'>;

/** Time after which an answer without objection closes the ticket. */
const closesAfter = 7 * dayMs;

const one = (measure: Measure, at: number, amount = 1): Counted => ({ measure, at, amount });

const namesOf = {
  acknowledge: ['acknowledged', 'acknowledgeDue', 'acknowledgeMissed'],
  resolve: ['resolved', 'resolveDue', 'resolveMissed'],
} as const;

const ofClock = (
  ticket: LoggedTicket,
  cycle: Cycle,
  clock: ClockName,
  then: EntriesAsOf,
): Counted[] => {
  const [stopped, due, missed] = namesOf[clock];
  const stoppedAt = clock === 'acknowledge' ? cycle.acknowledgedAt : cycle.answeredAt;
  const dueAt = dueOf(ticket, cycle, clock, then);
  const counted = stoppedAt === undefined ? [] : [one(stopped, stoppedAt)];
  if (dueAt < (stoppedAt ?? then.asOf)) return [...counted, one(due, dueAt), one(missed, dueAt)];
  return stoppedAt === undefined ? counted : [...counted, one(due, stoppedAt)];
};

/**
 * Returns the rating that counts. Repeating the same rating changes nothing, so the first of several equal ratings counts.
 */
const lastRating = ({ actions }: Cycle): Cycle['actions'][number] | undefined => {
  const ratings = actions.filter(({ act }) => act === 'rate');
  return ratings.findLast(({ value }, index) => value !== ratings[index - 1]?.value);
};

const ofCycle = (
  ticket: LoggedTicket,
  cycle: Cycle,
  isLast: boolean,
  then: EntriesAsOf,
): Counted[] => {
  const { answeredAt } = cycle;
  const rating = lastRating(cycle);
  const closedAt = answeredAt === undefined ? undefined : answeredAt + closesAfter;
  return [
    ...ofClock(ticket, cycle, 'acknowledge', then),
    ...ofClock(ticket, cycle, 'resolve', then),
    ...(answeredAt === undefined ? [] : [one('answered', answeredAt)]),
    ...(isLast && closedAt && closedAt <= then.asOf ? [one('closed', closedAt)] : []),
    ...(rating
      ? [one('ratings', rating.at), one('ratingSum', rating.at, Number(rating.value))]
      : []),
  ];
};

/** Returns every event up to an instant that the statistics count. */
export function listCountedMoments(then: EntriesAsOf): CountedMoment[] {
  return ticketsIn(then.entries)
    .filter(({ opened }) => opened.at <= then.asOf)
    .flatMap((ticket) => {
      const cycles = cyclesOf(ticket, then.asOf);
      const counted = [
        one('opened', ticket.opened.at),
        ...cycles.slice(1).map(({ startAt }) => one('reopened', startAt)),
        ...cycles.flatMap((cycle, at) => ofCycle(ticket, cycle, at === cycles.length - 1, then)),
      ];
      return counted.map((moment) => ({ ...moment, ticket }));
    });
}

export function sumMoments(moments: readonly CountedMoment[]): Record<Measure, number> {
  const sumOf = (measure: Measure): number =>
    moments.reduce((sum, moment) => sum + (moment.measure === measure ? moment.amount : 0), 0);
  const [first, ...others] = measures.map((measure) => ({ [measure]: sumOf(measure) }));
  return Object.assign({ ...zeros }, first, ...others);
}

const zeros = {
  ...{ opened: 0, answered: 0, closed: 0, reopened: 0, ratings: 0, ratingSum: 0 },
  ...{ acknowledged: 0, acknowledgeDue: 0, acknowledgeMissed: 0 },
  ...{ resolved: 0, resolveDue: 0, resolveMissed: 0 },
};

/** Returns the tickets that were neither answered nor closed at an instant. */
export function listOpenTickets(then: EntriesAsOf): LoggedTicket[] {
  return ticketsIn(then.entries).filter((ticket) => {
    if (ticket.opened.at > then.asOf) return false;
    return cyclesOf(ticket, then.asOf).at(-1)?.answeredAt === undefined;
  });
}
