import type { Area } from '../../core/directory/model/areas/area.ts';
import { toLocalDate } from '../../core/time/local-date.ts';
import { isValidOn } from '../../core/time/validity.ts';
import { createSeededRandom } from '../../flow-tools/simulator/caller/random.ts';
import type { AssumedValues } from './assumptions.ts';
import { createCallEnvironment } from './call-environment.ts';
import { type CallerDayRecord, createCallerDayRecord } from './caller/caller-day.ts';
import { drawFirstCallTime } from './caller/first-call-time.ts';
import { startSimulatedCall } from './caller/simulated-call.ts';
import { createSimulatedFlowFunction } from './caller/simulated-flow-function.ts';
import {
  createPhoneDayCounters,
  type PhoneDay,
  type PhoneDayOptions,
  secondsPerDay,
} from './phone-day.ts';
import { computePhoneDayStatistics, type PhoneDayStatistics } from './phone-day-statistics.ts';
import {
  queueTicketClassification,
  scheduleSimulatedCallback,
} from './staff/callbacks-and-classification.ts';
import { listShifts } from './staff/operator-shifts.ts';
import { createSimulatedOperators, type SimulatedOperators } from './staff/operators.ts';
import type { CallerLanguage } from './staff/simulated-operator-task.ts';
import { drawSimulatedPerson } from './staff/simulated-person.ts';
import { createSimulatedSupervisor } from './staff/supervisor.ts';
import { createVirtualTimeline, type VirtualTimeline } from './timeline.ts';

const calledFrom = 7 * 3600;
const calledUntil = 22 * 3600;

export async function simulatePhoneDay(options: PhoneDayOptions): Promise<PhoneDayStatistics> {
  const day = openDay(options);
  staff(day);
  supervise(day);
  const communes = communesOf(options);
  for (const number of Array(options.callers).keys()) {
    const { seed, assumed } = options;
    expectCaller(
      day,
      createCallerDayRecord(drawSimulatedPerson({ number, seed, assumed, communes })),
    );
  }
  await day.timeline.run();
  if (day.counters.linesInUse > 0)
    throw new Error(
      `${day.counters.linesInUse} calls are still active at the end of the simulated day`,
    );
  return computePhoneDayStatistics(day);
}

const openDay = (options: PhoneDayOptions): PhoneDay => {
  const { assumed, midnight, directory } = options;
  const timeline = createVirtualTimeline();
  const instantOf = (seconds: number) => new Date(midnight.getTime() + seconds * 1000);
  const secondOf = (instant: Date) => (instant.getTime() - midnight.getTime()) / 1000;
  const operators = operatorsOf(assumed, timeline);
  const byContact = new Map<string, CallerDayRecord>();
  const hotline = createSimulatedFlowFunction({
    directory,
    onTicket: (ticket, { contact }) => {
      const journey = byContact.get(contact);
      if (journey !== undefined) {
        journey.ticket = ticket.code;
        journey.hasRegistered = true;
        day.counters.toTicketSeconds.push(timeline.now() - journey.answeredAt);
      }
      queueTicketClassification(day, ticket);
    },
    onCallback: (ticket, { contact }) => {
      const journey = byContact.get(contact);
      if (journey !== undefined) scheduleSimulatedCallback(day, journey, ticket);
    },
  });
  const shifts = listShifts(directory.calendar, midnight);
  const createEnvironment = createCallEnvironment({
    ...options,
    timeline,
    operators,
    hotline,
    shifts,
  });
  const day: PhoneDay = {
    ...{
      options,
      timeline,
      operators,
      hotline,
      createEnvironment,
      byContact,
      instantOf,
      secondOf,
      shifts,
    },
    counters: createPhoneDayCounters(),
    journeys: [],
  };
  return day;
};

const operatorsOf = (assumed: AssumedValues, timeline: VirtualTimeline): SimulatedOperators => {
  const { operators, nightOperators, khmerOperatorShare, englishOperatorShare } = assumed;
  const count = Math.max(onDuty(assumed), nightOperators);
  const speaks = (place: number, share: number) =>
    place < Math.max(1, Math.round(operators * share));
  return createSimulatedOperators({
    timeline,
    people: Array.from({ length: count }, (_, place): CallerLanguage[] => [
      'vi',
      ...(speaks(place, khmerOperatorShare) ? ['km' as const] : []),
      ...(speaks(place, englishOperatorShare) ? ['en' as const] : []),
    ]),
    ringSeconds: assumed.ringSeconds,
    wrapUpSeconds: assumed.wrapUpSeconds,
    mayCallBack: () => timeline.now() >= calledFrom && timeline.now() < calledUntil,
  });
};

const onDuty = ({ operators, absentShare }: AssumedValues): number =>
  Math.round(operators * (1 - absentShare));

/** Schedules how many simulated operators work at each time of the day. The night shift works outside office hours. */
const staff = ({ operators, timeline, options, shifts }: PhoneDay): void => {
  const { nightOperators } = options.assumed;
  operators.staff(nightOperators);
  for (const { from, to } of shifts) {
    timeline.at(from, () => operators.staff(onDuty(options.assumed)));
    timeline.at(to, () => operators.staff(nightOperators));
  }
  timeline.at(secondsPerDay, () => operators.staff(0));
};

const supervise = (day: PhoneDay): void => {
  const { operators, timeline, options, counters, hotline } = day;
  const { supervisor, assumed } = options;
  const decide = createSimulatedSupervisor(supervisor);
  const look = () => {
    const pendingCallbacks = operators.countPending('callback');
    const level = decide({
      longestWaitMinutes: operators.longestWait() / 60,
      callbacksOwed: pendingCallbacks,
      linesInUse: counters.linesInUse / assumed.lines,
    });
    hotline.setLevel(level);
    counters.maxPending = Math.max(counters.maxPending, pendingCallbacks);
    const minutes = counters.minutesAt.get(level) ?? 0;
    counters.minutesAt.set(level, minutes + supervisor.everySeconds / 60);
  };
  const looks = secondsPerDay / supervisor.everySeconds;
  for (const turn of Array(looks).keys()) timeline.at(turn * supervisor.everySeconds, look);
};

const communesOf = ({ directory, midnight }: PhoneDayOptions): Area[] =>
  directory.areas.filter(
    (area) => area.level === 'commune' && isValidOn(area, toLocalDate(midnight)),
  );

const expectCaller = (day: PhoneDay, journey: CallerDayRecord): void => {
  const { options, timeline, journeys } = day;
  const { seed, assumed, hourShares } = options;
  journeys.push(journey);
  const random = createSeededRandom(seed * 15_485_863 + journey.person.number);
  timeline.at(drawFirstCallTime(random, assumed, hourShares), () =>
    startSimulatedCall(day, journey),
  );
};
