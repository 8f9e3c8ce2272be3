import * as z from 'zod';
import { hotlineOffsetMs, type LocalDate, toLocalDate } from '../../time/local-date.ts';
import type { Call, CallEndResult } from '../model/calls/call.ts';

/**
 * Names of the counters for telephone calls. There is no counter by language, because it could reveal where minorities live.
 */
export const CallCounterName = z.enum([
  'calls',
  'answered',
  'abandoned',
  'callback',
  'voicemail',
  'emergency',
  'registered',
  'informed',
  'hungUp',
  /** `queued` counts the calls that entered a queue; `waitedSeconds` is the sum of their waiting times. */
  'queued',
  'waitedSeconds',
  'talkedSeconds',
  'ratings',
  'ratingSum',
  'calledOut',
]);
export type CallCounterName = z.infer<typeof CallCounterName>;

type CallCounts = Partial<Record<CallCounterName, number>>;

/**
 * Call counters for one service and one hour of one day. The service is an empty string if the caller hung up before
 * choosing a service.
 */
export type HourlyCallCounts = {
  date: LocalDate;
  hour: number;
  service: string;
  counts: CallCounts;
};

const counterNameByResult: Record<CallEndResult, CallCounterName> = {
  answered: 'answered',
  abandoned: 'abandoned',
  callback: 'callback',
  voicemail: 'voicemail',
  emergency: 'emergency',
  registered: 'registered',
  informed: 'informed',
  'hung-up': 'hungUp',
};

const toCallCounts = ({
  direction,
  end,
  waitedSeconds,
  talkedSeconds,
  rating,
}: Call): CallCounts => ({
  ...(direction === 'out'
    ? { calledOut: 1 }
    : { calls: 1, ...(end && { [counterNameByResult[end]]: 1 }) }),
  ...(direction === 'in' && waitedSeconds !== undefined && { queued: 1, waitedSeconds }),
  ...(talkedSeconds !== undefined && { talkedSeconds }),
  ...(rating !== undefined && { ratings: 1, ratingSum: rating }),
});

/** Returns the counters that a call increments, for the hour and service of the call. */
export function toHourlyCallCounts(call: Call & { beganAt: Date }): HourlyCallCounts {
  return {
    date: toLocalDate(call.beganAt),
    hour: new Date(call.beganAt.getTime() + hotlineOffsetMs).getUTCHours(),
    service: call.service ?? '',
    counts: toCallCounts(call),
  };
}

const Count = z.number();

/** Totals of the call counters, and averages computed from the totals. */
export const CallStatisticsSummary = z.object({
  ...{ calls: Count, answered: Count, abandoned: Count, callback: Count, voicemail: Count },
  ...{ emergency: Count, registered: Count, informed: Count, hungUp: Count, calledOut: Count },
  /** Average waiting time in a queue, in seconds; absent if no call was queued. */
  waitedOnAverage: Count.optional(),
  talkedOnAverage: Count.optional(),
  ratings: Count,
  /** Average rating by callers, from 1 to 5, with one decimal; absent without ratings. */
  satisfaction: Count.optional(),
});
export type CallStatisticsSummary = z.infer<typeof CallStatisticsSummary>;

const computeRoundedRatio = (sum: number, of: number, digits = 0): number | undefined =>
  of === 0 ? undefined : Math.round((sum / of) * 10 ** digits) / 10 ** digits;

export function summarizeCalls(tallies: readonly HourlyCallCounts[]): CallStatisticsSummary {
  const sum = (measure: CallCounterName) =>
    tallies.reduce((total, { counts }) => total + (counts[measure] ?? 0), 0);
  const ratings = sum('ratings');
  return {
    ...{ calls: sum('calls'), answered: sum('answered'), abandoned: sum('abandoned') },
    ...{ callback: sum('callback'), voicemail: sum('voicemail'), emergency: sum('emergency') },
    ...{ registered: sum('registered'), informed: sum('informed'), hungUp: sum('hungUp') },
    calledOut: sum('calledOut'),
    waitedOnAverage: computeRoundedRatio(sum('waitedSeconds'), sum('queued')),
    talkedOnAverage: computeRoundedRatio(sum('talkedSeconds'), sum('answered') + sum('calledOut')),
    ratings,
    satisfaction: computeRoundedRatio(sum('ratingSum'), ratings, 1),
  };
}

/** Call statistics for one hour of the day. Hours without calls are omitted. */
export const HourlyCallSummary = z.object({
  hour: z.number().int(),
  ...CallStatisticsSummary.shape,
});
export type HourlyCallSummary = z.infer<typeof HourlyCallSummary>;

export function summarizeCallsByHour(tallies: readonly HourlyCallCounts[]): HourlyCallSummary[] {
  return [...Map.groupBy(tallies, ({ hour }) => hour)]
    .map(([hour, group]) => ({ hour, ...summarizeCalls(group) }))
    .toSorted((a, b) => a.hour - b.hour);
}
