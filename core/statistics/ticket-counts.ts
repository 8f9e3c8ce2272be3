import * as z from 'zod';
import type { LateLevel } from '../staff/late.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { hotlineOffsetMs, type LocalDate, toLocalDate } from '../time/local-date.ts';
import report from './data/report.json' with { type: 'json' };

/** Hour at which the daily report is created. The counters for each day are split at this hour. */
export const reportHour = report.hour;

/**
 * Names of the statistics counters for ticket events. `…Due` counts, once per cycle, clocks that stopped in time or missed
 * their deadline. `…Missed` counts missed deadlines on the day of the deadline, even if the ticket was answered later.
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
]);
export type TicketCounter = z.infer<typeof TicketCounter>;

/** Dimensions by which the statistics counters are split. A missing value is an empty string. */
export const dimensions = ['service', 'topic', 'unit', 'area', 'channel', 'source'] as const;
export type Dimension = (typeof dimensions)[number];
export type Dimensions = Record<Dimension, string>;

/**
 * Period that a statistics counter covers: the part of a day before (`a`) or after (`b`) the report hour. `open` stands for
 * the tickets that are open now.
 */
export type Period = { kind: 'day'; date: LocalDate; half: 'a' | 'b' } | { kind: 'open' };

/** Statistics counts by counter key. A counter key joins a period and its dimensions in one string. */
export type TicketCounts = Record<string, Record<string, number>>;

export type CounterKey = { period: Period; of: Dimensions };

export function getCounterPeriod(at: Date): Extract<Period, { kind: 'day' }> {
  const hour = new Date(at.getTime() + hotlineOffsetMs).getUTCHours();
  return { kind: 'day', date: toLocalDate(at), half: hour < reportHour ? 'a' : 'b' };
}

const periodText = (period: Period): string =>
  period.kind === 'open' ? 'open|-' : `${period.date}|${period.half}`;

/**
 * Returns the counter key as a string. An empty last dimension leaves no separator, so that keys from before the `source`
 * dimension existed stay valid.
 */
const placeText = ({ period, of }: CounterKey): string =>
  [periodText(period), ...dimensions.map((name) => of[name])].join('|').replace(/\|$/, '');

export function getCounterDimensions(
  { service, topic = '', areaCode: area = '', channel, source = '' }: Ticket,
  unit = '',
): Dimensions {
  return { service, topic, unit, area, channel, source };
}

/**
 * Returns the name of the statistics counter for open tickets that have this overdue clock and level of lateness, such as
 * `late.resolve.150`.
 */
export function getOverdueCounterName({ clock, percent }: LateLevel): string {
  return `late.${clock}.${percent}`;
}

export type CountsAtPlace = { place: CounterKey; amounts: Record<string, number> };

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
  ] = text.split('|');
  return {
    period:
      date === 'open' ? { kind: 'open' } : { kind: 'day', date, half: half === 'a' ? 'a' : 'b' },
    of: { service, topic, unit, area, channel, source },
  };
}

/** Adds up counts by counter key and removes zeros. Drops keys beyond the maximum number. */
export function sumCounts(
  all: readonly CountsAtPlace[],
  most = Number.POSITIVE_INFINITY,
): TicketCounts {
  const counts: TicketCounts = {};
  for (const { place, amounts } of all) {
    const key = placeText(place);
    if (!(key in counts) && Object.keys(counts).length >= most) continue;
    counts[key] = added(counts[key] ?? {}, amounts);
  }
  return withoutZeros(counts);
}

const added = (
  sums: Record<string, number>,
  amounts: Record<string, number | undefined>,
): Record<string, number> => {
  const names = [...new Set([...Object.keys(sums), ...Object.keys(amounts)])];
  return Object.fromEntries(names.map((name) => [name, (sums[name] ?? 0) + (amounts[name] ?? 0)]));
};

const negative = (amounts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, -amount]));

const withoutZeros = (ticketCounts: TicketCounts): TicketCounts =>
  Object.fromEntries(
    Object.entries(ticketCounts).flatMap(([place, amounts]) => {
      const left = Object.entries(amounts).filter(([, amount]) => amount !== 0);
      return left.length > 0 ? [[place, Object.fromEntries(left)]] : [];
    }),
  );

/** Adds up several sets of statistics counts and removes zeros. */
export function addCounts(all: readonly TicketCounts[]): TicketCounts {
  const sums: TicketCounts = {};
  for (const [place, amounts] of all.flatMap((counts) => Object.entries(counts))) {
    sums[place] = added(sums[place] ?? {}, amounts);
  }
  return withoutZeros(sums);
}

/** Returns the difference: the counts that must be added to `before` to get `after`. */
export function subtractCounts(before: TicketCounts, after: TicketCounts): TicketCounts {
  return addCounts([
    Object.fromEntries(Object.entries(before).map(([place, sums]) => [place, negative(sums)])),
    after,
  ]);
}
