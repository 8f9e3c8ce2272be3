import * as z from 'zod';
import type { LateLevel } from '../staff/late.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { type LocalDate, localDate, offsetMs } from '../time/local-date.ts';
import report from './data/report.json' with { type: 'json' };

/** The hour of the daily report, by which each day is counted in two parts. */
export const reportHour = report.hour;

/**
 * What is counted of what happened on a day. `…Due`: clocks that stopped in time or missed their deadline, each once a
 * cycle; `…Missed`: those that missed it, on the day of the deadline, answered since or not.
 */
export const Measure = z.enum([
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
export type Measure = z.infer<typeof Measure>;

/** By what the counts are divided. What a ticket doesn't have is the empty text. */
export const dimensions = ['service', 'topic', 'unit', 'area', 'channel', 'source'] as const;
export type Dimension = (typeof dimensions)[number];
export type Dimensions = Record<Dimension, string>;

/** A day's part before the hour of the daily report, and its part from then on; or what is open at this moment. */
export type Period = { kind: 'day'; date: LocalDate; half: 'a' | 'b' } | { kind: 'open' };

/** Amounts by the place where they are counted; a place is a period and its dimensions, as one text. */
export type Tally = Record<string, Record<string, number>>;

export type Place = { period: Period; of: Dimensions };

export const periodOf = (at: Date): Extract<Period, { kind: 'day' }> => {
  const hour = new Date(at.getTime() + offsetMs).getUTCHours();
  return { kind: 'day', date: localDate(at), half: hour < reportHour ? 'a' : 'b' };
};

const periodText = (period: Period): string =>
  period.kind === 'open' ? 'open|-' : `${period.date}|${period.half}`;

/** Without a source as it was before sources were counted. */
const placeText = ({ period, of }: Place): string =>
  [periodText(period), ...dimensions.map((name) => of[name])].join('|').replace(/\|$/, '');

export const dimensionsOf = (
  { service, topic = '', areaCode: area = '', channel, source = '' }: Ticket,
  unit = '',
): Dimensions => ({ service, topic, unit, area, channel, source });

/** Beside its status, what is open and late counts at its level: `late.resolve.150`. */
export const lateMeasure = ({ clock, percent }: LateLevel): string => `late.${clock}.${percent}`;

export type Counted = { place: Place; amounts: Record<string, number> };

/** The place that the text names. */
export const placeFrom = (text: string): Place => {
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
};

/** Everything added up, place by place; a place where nothing is left is gone. */
export const tallied = (all: readonly Counted[], most = Number.POSITIVE_INFINITY): Tally => {
  const tally: Tally = {};
  for (const { place, amounts } of all) {
    const key = placeText(place);
    if (!(key in tally) && Object.keys(tally).length >= most) continue;
    tally[key] = added(tally[key] ?? {}, amounts);
  }
  return withoutZeros(tally);
};

const added = (
  sums: Record<string, number>,
  amounts: Record<string, number | undefined>,
): Record<string, number> => {
  const names = [...new Set([...Object.keys(sums), ...Object.keys(amounts)])];
  return Object.fromEntries(names.map((name) => [name, (sums[name] ?? 0) + (amounts[name] ?? 0)]));
};

const negative = (amounts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, -amount]));

const withoutZeros = (tally: Tally): Tally =>
  Object.fromEntries(
    Object.entries(tally).flatMap(([place, amounts]) => {
      const left = Object.entries(amounts).filter(([, amount]) => amount !== 0);
      return left.length > 0 ? [[place, Object.fromEntries(left)]] : [];
    }),
  );

/** All of them added. */
export const sumOfAll = (all: readonly Tally[]): Tally => {
  const sums: Tally = {};
  for (const [place, amounts] of all.flatMap((tally) => Object.entries(tally))) {
    sums[place] = added(sums[place] ?? {}, amounts);
  }
  return withoutZeros(sums);
};

/** What must be added to the one to have the other. */
export const differenceOf = (before: Tally, after: Tally): Tally =>
  sumOfAll([
    Object.fromEntries(Object.entries(before).map(([place, sums]) => [place, negative(sums)])),
    after,
  ]);
