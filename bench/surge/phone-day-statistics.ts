import type { SurgeLevel } from '../../core/contact-center/model/phone-state.ts';
import { computeMaxSmsPerDay } from '../../core/messages/schedule/message-budget.ts';
import { getTicketPolicy } from '../../core/ticket/model/ticket-policy.ts';
import { computeQuantile } from '../speed/measure-variants.ts';
import type { CallerDayRecord, CallHelpOutcome } from './caller/caller-day.ts';
import { needsOperator } from './caller/choose-phone-keys.ts';
import { computePhoneDayCosts, type PhoneDayCosts } from './costs.ts';
import type { PhoneDay } from './phone-day.ts';

/** Statistics of a simulated day of calls. Shares are shares of the callers, not of the calls. */
export type PhoneDayStatistics = {
  callers: number;
  /** Number of simulated callers by result. Each caller counts once. */
  ended: Record<CallHelpOutcome | 'lost', number>;
  /**
   * Share of callers who got help on their first call: they registered a report or got what they called for. `served` also
   * counts help in later calls.
   */
  servedAtOnce: number;
  served: number;
  /** Number of callers whose ticket has no topic, place or voice message, so the hotline only knows that they called. */
  bare: number;
  /** Number of callers who left a queue and got no help in any of their calls. */
  lostWaiting: number;
  /** Median number of seconds from answering a call to opening its ticket. */
  secondsToTicket: number;
  smsOverCeiling: number;
  /** Share of callers who talked to an operator, among the callers who need an operator. */
  talkedOfAsking: number;
  calls: number;
  busyTones: number;
  tickets: number;
  callbacks: { promised: number; made: number; owed: number; maxPending: number };
  unclassified: number;
  /** Minutes that callers waited in a queue until an operator answered. */
  waitMinutes: { count: number; median: number; ninetieth: number };
  leftQueue: number;
  linesMost: number;
  operatorHours: number;
  hoursAt: Record<SurgeLevel, number>;
  costs: PhoneDayCosts;
};

const share = (part: number, whole: number): number => part / whole;

const countOf = (journeys: readonly CallerDayRecord[], help: CallHelpOutcome | undefined): number =>
  journeys.filter((journey) => journey.help === help).length;

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const medianOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : computeQuantile(values, 0.5);

const waitsOf = (journeys: readonly CallerDayRecord[]): PhoneDayStatistics['waitMinutes'] => {
  const waits = journeys.flatMap(({ answeredAfter }) => answeredAfter.map((each) => each / 60));
  if (waits.length === 0) return { count: 0, median: 0, ninetieth: 0 };
  const at = (quantile: number) => computeQuantile(waits, quantile);
  return { count: waits.length, median: at(0.5), ninetieth: at(0.9) };
};

const hoursAt = ({ counters }: PhoneDay): PhoneDayStatistics['hoursAt'] => {
  const at = (level: SurgeLevel) => (counters.minutesAt.get(level) ?? 0) / 60;
  return {
    normal: at('normal'),
    information: at('information'),
    'self-registration': at('self-registration'),
    callback: at('callback'),
    voicemail: at('voicemail'),
    'sms-link': at('sms-link'),
  };
};

export function computePhoneDayStatistics(day: PhoneDay): PhoneDayStatistics {
  const { journeys, counters, hotline, operators, options } = day;
  const callers = journeys.length;
  const callerDays = journeys.filter(({ person }) => needsOperator(person));
  const lost = countOf(journeys, undefined);
  const maxReceipts = computeMaxSmsPerDay(
    getTicketPolicy(options.directory, options.midnight).budget,
    'receipt',
  );
  return {
    callers,
    ended: {
      registered: countOf(journeys, 'registered'),
      informed: countOf(journeys, 'informed'),
      talked: countOf(journeys, 'talked'),
      emergency: countOf(journeys, 'emergency'),
      lost,
    },
    servedAtOnce: share(journeys.filter(({ isServedAtOnce }) => isServedAtOnce).length, callers),
    served: share(callers - lost, callers),
    bare: journeys.filter(({ help, isBare }) => help === 'registered' && isBare).length,
    lostWaiting: journeys.filter(
      ({ help, abandonedAfter }) => help === undefined && abandonedAfter.length > 0,
    ).length,
    secondsToTicket: medianOf(counters.toTicketSeconds),
    smsOverCeiling: Math.max(0, hotline.counts.sms - maxReceipts),
    talkedOfAsking: share(countOf(callerDays, 'talked'), callerDays.length),
    calls: sum(journeys.map(({ calls }) => calls)),
    busyTones: sum(journeys.map(({ busyTones }) => busyTones)),
    tickets: hotline.counts.tickets,
    callbacks: {
      promised: counters.promised,
      made: counters.calledBack,
      owed: operators.countPending('callback'),
      maxPending: counters.maxPending,
    },
    unclassified: operators.countPending('classify'),
    waitMinutes: waitsOf(journeys),
    leftQueue: sum(journeys.map(({ abandonedAfter }) => abandonedAfter.length)),
    linesMost: counters.maxLines,
    operatorHours: sum(operators.worked.map(({ from, to }) => to - from)) / 3600,
    hoursAt: hoursAt(day),
    costs: computePhoneDayCosts(
      {
        minutesIn: counters.secondsIn / 60,
        minutesOut: counters.secondsOut / 60,
        functionCalls: hotline.counts.calls,
        tickets: hotline.counts.tickets,
        sms: Math.min(hotline.counts.sms, maxReceipts),
      },
      options.assumed,
    ),
  };
}
