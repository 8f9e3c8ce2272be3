import { selectNotificationPolicy } from '../../core/messages/notification-policy.ts';
import { getUnitCalendar } from '../../core/sla/calendar.ts';
import { computeInstantAtPercent } from '../../core/sla/deadline.ts';
import { getWorkDay } from '../../core/sla/work-day.ts';
import { getTicketPolicy } from '../../core/ticket/life.ts';
import { isSettled } from '../../core/ticket/lifecycle.ts';
import { dateOfDay, dayNumber } from '../../core/time/local-date.ts';
import { directory } from '../../test/support/the-directory.ts';
import type { Audience, BilledMessage, Played } from './bill.ts';

/** SMS to one telephone of an officer on one day; emergencies have no cap. */
export type TelephoneDay = {
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
  return selectNotificationPolicy({ unit, role }, getTicketPolicy(directory, at).notifications)
    .smsPerDay;
};

/** The SMS of every officer's telephone and day; of posts that share a telephone the widest cap holds. */
export const telephoneDays = (messages: readonly BilledMessage[]): TelephoneDay[] => {
  const ofOfficers = messages.filter(
    ({ audience, channel }) => audience !== 'citizen' && channel === 'SMS',
  );
  const days = Map.groupBy(ofOfficers, ({ address, at }) => `${address} ${dayNumber(at)}`);
  return [...days.values()].flatMap((sent) => {
    const [first] = sent;
    if (!first) return [];
    const emergencies = sent.filter(({ ticket }) => ticket.priority === 'P1').length;
    return [
      {
        ...{ address: first.address, audience: first.audience },
        posts: [...new Set(sent.map(({ to }) => to))],
        date: dateOfDay(dayNumber(first.at)),
        ...{ sms: sent.length - emergencies, emergencies, cap: Math.max(...sent.map(capOf)) },
      },
    ];
  });
};

export const overCap = (days: readonly TelephoneDay[]): TelephoneDay[] =>
  days.filter(({ sms, cap }) => sms > cap);

/**
 * Working days on which nobody of a unit had a message although a ticket of theirs had used up so many percent of its time
 * before that day, and is still unanswered at the end: as `unit date`.
 */
export const daysWithoutReminder = (
  { messages, tickets, until }: Played,
  percent = 100,
): string[] => {
  const notified = new Set(
    messages.map(({ to, at }) => `${to.split(' ')[0]} ${dateOfDay(dayNumber(at))}`),
  );
  const missing = tickets.flatMap(({ unit, status, clocks }) => {
    if (!unit || isSettled(status)) return [];
    const calendar = getUnitCalendar(unit, directory.calendar);
    const reached = computeInstantAtPercent(clocks.resolve, percent, calendar);
    if (!reached) return [];
    const first = dayNumber(reached) + 1;
    return Array.from({ length: Math.max(0, dayNumber(until) - first) }, (_, day) => first + day)
      .filter((day) => getWorkDay(day, calendar).slots.length > 0)
      .map((day) => `${unit} ${dateOfDay(day)}`);
  });
  return [...new Set(missing)].filter((day) => !notified.has(day));
};
