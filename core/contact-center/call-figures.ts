import * as z from 'zod';
import { type LocalDate, localDate, offsetMs } from '../time/local-date.ts';
import type { Call, CallEnd } from './call.ts';

/** What is counted of calls. The language is none of it: it would tell who lives where. */
export const CallMeasure = z.enum([
  'calls',
  'answered',
  'abandoned',
  'callback',
  'voicemail',
  'emergency',
  'registered',
  'informed',
  'hungUp',
  /** Came into a queue, and how long all of them waited there. */
  'queued',
  'waitedSeconds',
  'talkedSeconds',
  'ratings',
  'ratingSum',
  /** Calls of the hotline's own. */
  'calledOut',
]);
export type CallMeasure = z.infer<typeof CallMeasure>;

export type CallCounts = Partial<Record<CallMeasure, number>>;

/** Of an hour of a day, and of one service; before a service was chosen it is the empty text. */
export type CallTally = { date: LocalDate; hour: number; service: string; counts: CallCounts };

export type CallFigureStore = {
  /** All that was counted of the calls which began on that day. */
  on(day: LocalDate): Promise<CallTally[]>;
};

const measures: Record<CallEnd, CallMeasure> = {
  answered: 'answered',
  abandoned: 'abandoned',
  callback: 'callback',
  voicemail: 'voicemail',
  emergency: 'emergency',
  registered: 'registered',
  informed: 'informed',
  'hung-up': 'hungUp',
};

const countsOf = ({ direction, end, waitedSeconds, talkedSeconds, rating }: Call): CallCounts => ({
  ...(direction === 'out' ? { calledOut: 1 } : { calls: 1, ...(end && { [measures[end]]: 1 }) }),
  ...(direction === 'in' && waitedSeconds !== undefined && { queued: 1, waitedSeconds }),
  ...(talkedSeconds !== undefined && { talkedSeconds }),
  ...(rating !== undefined && { ratings: 1, ratingSum: rating }),
});

/** What a call adds to the hour in which it began. */
export const tallyOfCall = (call: Call & { beganAt: Date }): CallTally => ({
  date: localDate(call.beganAt),
  hour: new Date(call.beganAt.getTime() + offsetMs).getUTCHours(),
  service: call.service ?? '',
  counts: countsOf(call),
});

const Count = z.number();

/** Calls of some hours, and what follows from the counts. */
export const CallFlow = z.object({
  ...{ calls: Count, answered: Count, abandoned: Count, callback: Count, voicemail: Count },
  ...{ emergency: Count, registered: Count, informed: Count, hungUp: Count, calledOut: Count },
  /** Seconds, on average: in a queue, and with an operator. */
  waitedOnAverage: Count.optional(),
  talkedOnAverage: Count.optional(),
  ratings: Count,
  /** From 1 to 5. */
  satisfaction: Count.optional(),
});
export type CallFlow = z.infer<typeof CallFlow>;

const share = (sum: number, of: number, digits = 0): number | undefined =>
  of === 0 ? undefined : Math.round((sum / of) * 10 ** digits) / 10 ** digits;

export const callFlowOf = (tallies: readonly CallTally[]): CallFlow => {
  const sum = (measure: CallMeasure) =>
    tallies.reduce((total, { counts }) => total + (counts[measure] ?? 0), 0);
  const ratings = sum('ratings');
  return {
    ...{ calls: sum('calls'), answered: sum('answered'), abandoned: sum('abandoned') },
    ...{ callback: sum('callback'), voicemail: sum('voicemail'), emergency: sum('emergency') },
    ...{ registered: sum('registered'), informed: sum('informed'), hungUp: sum('hungUp') },
    calledOut: sum('calledOut'),
    waitedOnAverage: share(sum('waitedSeconds'), sum('queued')),
    talkedOnAverage: share(sum('talkedSeconds'), sum('answered') + sum('calledOut')),
    ratings,
    satisfaction: share(sum('ratingSum'), ratings, 1),
  };
};

/** How the calls were spread over the hours of the day, those without any left out. */
export const CallHour = z.object({ hour: z.number().int(), ...CallFlow.shape });
export type CallHour = z.infer<typeof CallHour>;

export const callsByHour = (tallies: readonly CallTally[]): CallHour[] =>
  [...Map.groupBy(tallies, ({ hour }) => hour)]
    .map(([hour, group]) => ({ hour, ...callFlowOf(group) }))
    .toSorted((a, b) => a.hour - b.hour);
