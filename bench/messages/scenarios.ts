import { findTopic } from '../../core/directory/model/services/topic.ts';
import { computeInstantAtPercent } from '../../core/sla/deadline.ts';
import { startTicketClocks } from '../../core/sla/ticket-clocks.ts';
import type { Actor } from '../../core/ticket/events/kinds/common-event-fields.ts';
import { IntakeChannel } from '../../core/ticket/model/fields/report-medium.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { toLocalDate } from '../../core/time/local-date.ts';
import { isValidOn } from '../../core/time/validity.ts';
import { createSeedRandom, pickRandom } from '../../test/long/seeded-random.ts';
import { testDirectory, toLocalInstant } from '../../test/support/directory/test-directory.ts';
import type {
  SimulatedAct,
  SimulatedReport,
} from '../../test/support/hotline/simulate-messages.ts';
import { messageAssumptions } from './prices.ts';

/** Input of a message simulation: the reports, and the end of the period in which messages are counted. */
export type MessageScenario = { reports: SimulatedReport[]; until: Date };

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 24 * 3_600_000];

/** Start of the message simulation: a Monday morning followed by two weeks without public holidays. */
const start = toLocalInstant('2021-12-06T08:00');

const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

const wards = testDirectory.areas.filter(
  (area) => area.level === 'commune' && isValidOn(area, toLocalDate(start)),
);

const pick = <Name extends string>(
  shares: readonly (readonly [Name, number])[],
  chance: () => number,
): Name => {
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  let left = chance() * sum;
  for (const [name, share] of shares) {
    left -= share;
    if (left < 0) return name;
  }
  throw new Error('Cannot choose from an empty list of shares');
};

const handler = ({ unit }: Ticket): Actor | undefined =>
  unit ? { role: 'officer', unit, post: 'handler' } : undefined;
const citizen = (): Actor => ({ role: 'citizen' });

const answerText = 'Đơn vị đã kiểm tra, xử lý và nhắc nhở cơ sở thực hiện đúng quy định.';

/** Percentages of a ticket's time limits after which a simulated unit acknowledges and answers. */
type Speed = { acknowledged: number; answered: number };

const handled = (
  report: Pick<SimulatedReport, 'at' | 'topic'>,
  { acknowledged, answered }: Speed,
  { isAsked: hasQuestion, by }: { isAsked: boolean; by: SimulatedAct['by'] },
): SimulatedAct[] => {
  const topic = findTopic(testDirectory, report.topic, report.at);
  if (!topic) throw new Error(`Unknown topic ${report.topic}`);
  const { service, defaultPriority: priority } = topic;
  const clocks = startTicketClocks({ service, priority, startAt: report.at }, testDirectory);
  const minutesTo = (clock: 'acknowledge' | 'resolve', percent: number): number => {
    const instant = computeInstantAtPercent(clocks[clock], percent, testDirectory.calendar);
    if (!instant) throw new Error(`New ${clock} clock is paused`);
    return (instant.getTime() - report.at.getTime()) / minuteMs;
  };
  const acknowledgedAt = minutesTo('acknowledge', acknowledged);
  const answeredAt = Math.max(minutesTo('resolve', answered), acknowledgedAt + 90);
  const question = 'Xin cho biết thêm thời gian và địa điểm cụ thể.';
  const questionActions: SimulatedAct[] = [
    { afterMinutes: acknowledgedAt + 10, by, action: { act: 'ask', question } },
    {
      afterMinutes: acknowledgedAt + 70,
      by: citizen,
      action: { act: 'write', text: 'Quán số 12 đường Phạm Ngũ Lão, mở từ 18 giờ.' },
    },
  ];
  return [
    { afterMinutes: acknowledgedAt, by, action: { act: 'acknowledge' } },
    ...(hasQuestion ? questionActions : []),
    { afterMinutes: answeredAt, by, action: { act: 'answer', text: answerText } },
  ];
};

const channels = IntakeChannel.options.map(
  (channel) => [channel, messageAssumptions.channels.value[channel] ?? 0] as const,
);
const topics = Object.entries(messageAssumptions.topics.value);

const staffScopeOf = (channel: IntakeChannel, chance: () => number): Ticket['contactChannels'] => {
  if (channel === 'zalo' || channel === 'messenger') return [channel, 'sms'];
  if (channel !== 'web') return ['sms'];
  const { sms, email, none } = messageAssumptions.webReach.value;
  const reach = pick(
    [
      ['sms', sms],
      ['email', email],
      ['none', none],
    ] as const,
    chance,
  );
  return reach === 'none' ? [] : [reach];
};

/** Returns a random arrival time for the report with the given number, between 06:00 and 22:00 on any day of the week. */
const inDay = (number: number, chance: () => number): Date => {
  const day = Math.floor(number / messageAssumptions.ticketsADay.value);
  return after(start, day * dayMs + (chance() * 16 - 2) * hourMs);
};

const ordinarySpeed: Speed = { acknowledged: 40, answered: 45 };
const remindedSpeed: Speed = { acknowledged: 60, answered: 70 };

/** Returns a scenario of tickets in the assumed mix that are all answered in time. */
export function createOrdinaryScenario(count: number): MessageScenario {
  const chance = createSeedRandom(1022);
  const reports = Array.from({ length: count }, (_, number): SimulatedReport => {
    const channel = pick(channels, chance);
    const report = {
      ...{ at: inDay(number, chance), topic: pick(topics, chance), channel },
      areaCode: pickRandom(wards, chance)?.code ?? '',
      reach: staffScopeOf(channel, chance),
    };
    const hasQuestion = report.reach.length > 0 && chance() < messageAssumptions.askedShare.value;
    const isReminded = chance() < messageAssumptions.remindedShare.value;
    const speed = isReminded ? remindedSpeed : ordinarySpeed;
    return { ...report, actions: handled(report, speed, { isAsked: hasQuestion, by: handler }) };
  });
  const last = Math.max(...reports.map((report) => report.at.getTime()));
  return { reports, until: new Date(last + 14 * dayMs) };
}

/** Returns a scenario of reports on topic VP01 from one ward, five minutes apart, that nobody acknowledges or answers. */
export function createUnansweredScenario(count: number, days = 10): MessageScenario {
  return {
    reports: Array.from({ length: count }, (_, number) => ({
      at: after(start, number * 5 * minuteMs),
      ...{ topic: 'VP01', areaCode: '29254' },
    })),
    until: after(start, days * dayMs),
  };
}

/**
 * Returns a scenario of tickets in the assumed mix that arrive within 6.5 hours. The units in `silentShare` never act; all
 * other units answer in time.
 */
export function createSilentUnitsScenario(count: number, silentShare: number): MessageScenario {
  const chance = createSeedRandom(186);
  const silent = new Map<string, boolean>();
  const isSilent = (unit: string): boolean => {
    const known = silent.get(unit) ?? chance() < silentShare;
    silent.set(unit, known);
    return known;
  };
  const by = (ticket: Ticket): Actor | undefined =>
    ticket.unit && !isSilent(ticket.unit) ? handler(ticket) : undefined;
  const reports = Array.from({ length: count }, (_, number): SimulatedReport => {
    const report = {
      at: after(start, (number * 6.5 * hourMs) / count),
      ...{ topic: pick(topics, chance), areaCode: pickRandom(wards, chance)?.code ?? '' },
    };
    return { ...report, actions: handled(report, ordinarySpeed, { isAsked: false, by }) };
  });
  return { reports, until: after(start, 10 * dayMs) };
}
