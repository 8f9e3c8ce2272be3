import { selectNotificationPolicy } from '../../core/messages/schedule/notification-policy.ts';
import { getUnitCalendar } from '../../core/sla/calendar.ts';
import { getDaySchedule } from '../../core/sla/day-schedule.ts';
import { computeInstantAtPercent } from '../../core/sla/deadline.ts';
import { isAnsweredOrEnded } from '../../core/ticket/model/lifecycle.ts';
import { getTicketPolicy } from '../../core/ticket/model/ticket-policy.ts';
import { toDateOfDayNumber, toDayNumber } from '../../core/time/local-date.ts';
import { testDirectory } from '../../test/support/directory/test-directory.ts';
import type { Audience, BilledMessage, MessageSimulationResult } from './bill.ts';

/**
 * Number of SMS to one officer's telephone on one day. SMS about emergencies are counted in a separate field, because no
 * daily limit applies to them.
 */
export type TelephoneDayCount = {
  address: string;
  posts: string[];
  audience: Audience;
  date: string;
  sms: number;
  emergencies: number;
  cap: number;
};

const capOf = ({ to, at }: BilledMessage): number => {
  const [unit = '', role = ''] = to.split(' ');
  return selectNotificationPolicy({ unit, role }, getTicketPolicy(testDirectory, at).notifications)
    .smsPerDay;
};

/**
 * Counts the SMS that each officer's telephone receives per day. If several roles share a telephone, the highest of their
 * daily limits applies.
 */
export function countSmsByTelephoneDay(messages: readonly BilledMessage[]): TelephoneDayCount[] {
  const ofOfficers = messages.filter(
    ({ audience, channel }) => audience !== 'citizen' && channel === 'SMS',
  );
  const days = Map.groupBy(ofOfficers, ({ address, at }) => `${address} ${toDayNumber(at)}`);
  return [...days.values()].flatMap((billedMessages) => {
    const [first] = billedMessages;
    if (!first) return [];
    const emergencies = billedMessages.filter(({ ticket }) => ticket.priority === 'P1').length;
    return [
      {
        ...{ address: first.address, audience: first.audience },
        posts: [...new Set(billedMessages.map(({ to }) => to))],
        date: toDateOfDayNumber(toDayNumber(first.at)),
        ...{
          sms: billedMessages.length - emergencies,
          emergencies,
          cap: Math.max(...billedMessages.map(capOf)),
        },
      },
    ];
  });
}

export function findDaysOverSmsLimit(days: readonly TelephoneDayCount[]): TelephoneDayCount[] {
  return days.filter(({ sms, cap }) => sms > cap);
}

/**
 * Returns the working days, as `unit date`, on which a unit got no message although it had an unanswered ticket. The ticket
 * must have exceeded the given percentage of its time limit before that day.
 */
export function findDaysWithoutReminder(
  { messages, tickets, until }: MessageSimulationResult,
  percent = 100,
): string[] {
  const notified = new Set(
    messages.map(({ to, at }) => `${to.split(' ')[0]} ${toDateOfDayNumber(toDayNumber(at))}`),
  );
  const missing = tickets.flatMap(({ unit, status, clocks }) => {
    if (!unit || isAnsweredOrEnded(status)) return [];
    const calendar = getUnitCalendar(unit, testDirectory.calendar);
    const reached = computeInstantAtPercent(clocks.resolve, percent, calendar);
    if (!reached) return [];
    const first = toDayNumber(reached) + 1;
    return Array.from({ length: Math.max(0, toDayNumber(until) - first) }, (_, day) => first + day)
      .filter((day) => getDaySchedule(day, calendar).slots.length > 0)
      .map((day) => `${unit} ${toDateOfDayNumber(day)}`);
  });
  return [...new Set(missing)].filter((day) => !notified.has(day));
}
