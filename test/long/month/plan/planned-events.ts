import { atHour } from '../clock-times.ts';
import type { MonthSize } from '../size.ts';
import type { PlannedAction } from '../state.ts';

type MonthEvent = { day: number; hour: number; does: string; with?: Record<string, string> };

const chat = (day: number, hour: number, isJoined: 'yes' | 'no'): MonthEvent => ({
  ...{ day, hour, does: 'citizen-asks-for-operator' },
  with: { number: String(920_000 + day), isJoined },
});

/** Returns a simulated report about a commune's office, by the question (`answered`) or in the text only. */
const complaint = (
  day: number,
  hour: number,
  area: string,
  kind: 'answered' | 'inText',
): MonthEvent => ({
  ...{ day, hour, does: 'report' },
  with: {
    ...{ number: String(930_000 + day), channel: 'web', topic: 'VP01', area, complaint: kind },
    place: 'gần chợ số 4',
  },
});

/**
 * Calendar of the month apart from reports and answers. Day 1 is Friday, 3 December 2021. The quick form scales the days
 * proportionally.
 */
const eventsOfTheMonth: readonly MonthEvent[] = [
  { day: 4, hour: 9, does: 'staff-change', with: { unit: 'SO_YT', kind: 'leaves' } },
  complaint(4, 14, '29254', 'answered'),
  { day: 5, hour: 14, does: 'staff-change', with: { unit: 'CDC', kind: 'joins' } },
  { day: 6, hour: 9, does: 'staff-change', with: { unit: 'UBND_HUYEN:842', kind: 'new-phone' } },
  complaint(7, 9, '29263', 'inText'),
  { day: 8, hour: 20, does: 'flood', with: { spam: '40', emergencies: '6' } },
  { day: 11, hour: 8, does: 'sms-provider-fails' },
  { day: 11, hour: 14, does: 'sms-provider-recovers' },
  { day: 12, hour: 10, does: 'day-off-announced', with: { daysAhead: '3' } },
  chat(12, 15, 'yes'),
  complaint(13, 8, '29305', 'answered'),
  chat(14, 9, 'no'),
  complaint(15, 15, '29341', 'inText'),
  { day: 16, hour: 11, does: 'everything-restarts' },
  chat(18, 3, 'no'),
  chat(19, 15, 'yes'),
  { day: 19, hour: 17.5, does: 'directory-deployed', with: { topic: 'GY07', lead: 'SO_TC' } },
  complaint(21, 10, '29401', 'answered'),
  complaint(24, 11, '29437', 'inText'),
  { day: 25, hour: 9, does: 'staff-change', with: { unit: 'SO_LDTBXH', kind: 'leaves' } },
];

/** Length in days of the month for which the calendar of events is written. */
const calendarDays = 30;

/** Simulated events that happen every day. */
const everyDay: readonly Omit<MonthEvent, 'day'>[] = [
  ...[7, 8.75, 10.75, 13, 15, 17, 19.5, 22.5].map((hour) => ({ hour, does: 'operators-work' })),
  { hour: 16.5, does: 'supervisor-reads-figures' },
  { hour: 16.6, does: 'public-reads-figures' },
  ...[1, 5].map((hour) => ({ hour, does: 'sample' })),
];

const atTheEnd = [
  'supervisor-reads-figures',
  'search-for-people',
  'supervisor-reads-traces',
] as const;

/** Returns all events that are planned before the month begins, except reports. */
export function plannedEvents({ days }: MonthSize): PlannedAction[] {
  const daily = Array.from({ length: days }, (_, index) =>
    everyDay.map((event) => ({ ...event, day: index + 1 })),
  ).flat();
  const last = atTheEnd.map((does): MonthEvent => ({ day: days, hour: 23.4, does }));
  const scaled = eventsOfTheMonth.map((event) => ({
    ...event,
    day: Math.max(1, Math.round((event.day * days) / calendarDays)),
  }));
  return [...scaled, ...daily, ...last].map(({ day, hour, does, with: given = {} }) => ({
    at: atHour(day, hour),
    does,
    with: given,
  }));
}
