import * as z from 'zod';
import type { OverdueLevel } from '../staff/tickets/overdue-tickets.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { hotlineOffsetMs, type LocalDate, toLocalDate } from '../time/local-date.ts';
import report from './data/report.json' with { type: 'json' };

/** Hour at which the daily report is created. The counters for each day are split at this hour. */
export const dailyReportHour = report.hour;

/**
 * Names of the statistics counters for ticket events. `…Due` counts, once per cycle, clocks that stopped in time or missed
 * their deadline. `…Missed` counts missed deadlines on the day of the deadline, even if the ticket was answered later.
 * `settled…` counts tickets that are answered or ended now, on the day of the answer or end.
 */
export const TicketCounter = z.enum([
  'opened',
  'acknowledged',
  'acknowledgeDue',
  'acknowledgeMissed',
  'answered',
  'resolved',
  'resolveDue',
  'resolveMissed',
  'closed',
  'reopened',
  'ratings',
  'ratingSum',
  'settled',
  'settledInTime',
]);
export type TicketCounter = z.infer<typeof TicketCounter>;

/** Dimensions by which the statistics counters are split. A missing value is an empty string. */
export const statisticsDimensions = [
  'service',
  'topic',
  'unit',
  'area',
  'channel',
  'source',
] as const;
export type StatisticsDimension = (typeof statisticsDimensions)[number];
export type StatisticsDimensionValues = Record<StatisticsDimension, string>;

/** Counts of one day by unit, area and other dimensions. An empty day means tickets that are open now. */
export type CounterRow = {
  of: Record<StatisticsDimension | 'day', string>;
  amounts: Record<string, number>;
};

/**
 * Period that a statistics counter covers: the part of a day before (`a`) or after (`b`) the report hour. `open` stands for
 * the tickets that are open now.
 */
export type CounterPeriod = { kind: 'day'; date: LocalDate; half: 'a' | 'b' } | { kind: 'open' };

/** Statistics counts by counter key. A counter key joins a period and its dimensions in one string. */
export type TicketCounts = Record<string, Record<string, number>>;

/** `complaint` contains the units that the counted tickets accuse or may accuse (`formatComplaintMark`). */
export type CounterKey = {
  period: CounterPeriod;
  of: StatisticsDimensionValues;
  complaint: string;
};

export function getCounterPeriod(at: Date): Extract<CounterPeriod, { kind: 'day' }> {
  const hour = new Date(at.getTime() + hotlineOffsetMs).getUTCHours();
  return { kind: 'day', date: toLocalDate(at), half: hour < dailyReportHour ? 'a' : 'b' };
}

const formatPeriod = (period: CounterPeriod): string =>
  period.kind === 'open' ? 'open|-' : `${period.date}|${period.half}`;

/**
 * Returns the counter key as a string. Empty last parts leave no separator, so that keys from before these parts existed stay
 * valid.
 */
const formatCounterKey = ({ period, of, complaint }: CounterKey): string =>
  [formatPeriod(period), ...statisticsDimensions.map((name) => of[name]), complaint]
    .join('|')
    .replace(/\|{1,2}$/, '');

export function getCounterDimensions(
  { service, topic = '', areaCode: area = '', channel, source = '' }: Ticket,
  unit = '',
): StatisticsDimensionValues {
  return { service, topic, unit, area, channel, source };
}

/**
 * Returns the name of the statistics counter for open tickets that have this overdue clock and level of lateness, such as
 * `late.resolve.150`.
 */
export function getOverdueCounterName({ clock, percent }: OverdueLevel): string {
  return `late.${clock}.${percent}`;
}

/**
 * Name of the statistics counter for open overdue tickets whose deadline a former unit missed, or the unit under a former
 * name. The counters by lateness include these tickets.
 */
export const inheritedOverdueCounter = 'inheritedOverdue';

export type CountsWithKey = { place: CounterKey; amounts: Record<string, number> };

export function parseCounterKey(text: string): CounterKey {
  const [
    date = '',
    half,
    service = '',
    topic = '',
    unit = '',
    area = '',
    channel = '',
    source = '',
    complaint = '',
  ] = text.split('|');
  return {
    period:
      date === 'open' ? { kind: 'open' } : { kind: 'day', date, half: half === 'a' ? 'a' : 'b' },
    of: { service, topic, unit, area, channel, source },
    complaint,
  };
}

/** Adds up counts by counter key and removes zeros. Drops keys beyond the maximum number. */
export function sumCountsByKey(
  all: readonly CountsWithKey[],
  most = Number.POSITIVE_INFINITY,
): TicketCounts {
  const counts: TicketCounts = {};
  for (const { place, amounts } of all) {
    const key = formatCounterKey(place);
    if (!(key in counts) && Object.keys(counts).length >= most) continue;
    counts[key] = addAmounts(counts[key] ?? {}, amounts);
  }
  return removeZeros(counts);
}

const addAmounts = (
  sums: Record<string, number>,
  amounts: Record<string, number | undefined>,
): Record<string, number> => {
  const names = [...new Set([...Object.keys(sums), ...Object.keys(amounts)])];
  return Object.fromEntries(names.map((name) => [name, (sums[name] ?? 0) + (amounts[name] ?? 0)]));
};

const negateAmounts = (amounts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, -amount]));

const removeZeros = (ticketCounts: TicketCounts): TicketCounts =>
  Object.fromEntries(
    Object.entries(ticketCounts).flatMap(([place, amounts]) => {
      const left = Object.entries(amounts).filter(([, amount]) => amount !== 0);
      return left.length > 0 ? [[place, Object.fromEntries(left)]] : [];
    }),
  );

/** Adds up several sets of statistics counts and removes zeros. */
export function addTicketCounts(all: readonly TicketCounts[]): TicketCounts {
  const sums: TicketCounts = {};
  for (const [place, amounts] of all.flatMap((counts) => Object.entries(counts))) {
    sums[place] = addAmounts(sums[place] ?? {}, amounts);
  }
  return removeZeros(sums);
}

/** Returns the difference: the counts that must be added to `before` to get `after`. */
export function computeTicketCountsDifference(
  before: TicketCounts,
  after: TicketCounts,
): TicketCounts {
  return addTicketCounts([
    Object.fromEntries(Object.entries(before).map(([place, sums]) => [place, negateAmounts(sums)])),
    after,
  ]);
}
