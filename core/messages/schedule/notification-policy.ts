import * as z from 'zod';
import type { Priority } from '../../directory/model/services/service.ts';
import { getUnitCalendar, type WorkingCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import { getMidnightMs, toDayNumber } from '../../time/local-date.ts';
import type { OfficerRecipient } from '../notification.ts';
import { defaultWeeklySchedule, WeeklySchedule } from './weekly-schedule.ts';

/**
 * Timing of notifications. `immediate`: each one at once. `interval`: the first at once, later ones together after some
 * minutes. `digest`: with the next digest on a working day. `weekly`: only as numbers in the weekly report.
 */
const Timing = z.enum(['immediate', 'interval', 'digest', 'weekly']);
type Timing = z.infer<typeof Timing>;

/**
 * Time of day at which digests are sent, between 07:00 and 21:59: after the morning check for overdue tickets and before the
 * quiet hours.
 */
const DigestTime = z.string().regex(/^(0[7-9]|1\d|2[01]):[0-5]\d$/);

/**
 * Rules for notifying one audience (officers, heads or leadership) about tickets of priority P2 to P4. P1 notifications are
 * immediate, except in a flood of emergencies (ADR 25).
 */
const NotificationPolicy = z.strictObject({
  timing: z.strictObject({ P2: Timing, P3: Timing, P4: Timing }),
  intervalMinutes: z.number().int().positive(),
  digestTimes: z.array(DigestTime).min(1),
  /** Maximum number of SMS per phone and day, including digests. Notifications above the limit wait for the next digest. */
  smsPerDay: z.number().int().nonnegative(),
});
export type NotificationPolicy = z.infer<typeof NotificationPolicy>;

/**
 * Working mornings on which reminders are also sent by SMS: the first `firstMornings` after the deadline, then every
 * `everyMornings`-th. E-mail reminders are sent every working morning.
 */
const ReminderSms = z.strictObject({
  firstMornings: z.number().int().nonnegative(),
  everyMornings: z.number().int().positive(),
});

export const NotificationPolicies = z.strictObject({
  officer: NotificationPolicy,
  head: NotificationPolicy,
  leadership: NotificationPolicy,
  reminderSms: ReminderSms.default({ firstMornings: 2, everyMornings: 5 }),
  /** Units, by reference, whose heads are the province's leadership and get the weekly report. */
  leadershipUnits: z.array(z.string()),
  /** Weekday and time of the leadership's weekly e-mail. */
  weekly: WeeklySchedule.default(defaultWeeklySchedule),
});
export type NotificationPolicies = z.infer<typeof NotificationPolicies>;

const usualTiming = { P2: 'interval', P3: 'digest', P4: 'digest' } as const;
const weeklyTiming = { P2: 'weekly', P3: 'weekly', P4: 'weekly' } as const;

/** Default notification policies for stored ticket policies that date from before notification policies existed. */
export const defaultNotificationPolicies: NotificationPolicies = {
  officer: {
    timing: usualTiming,
    intervalMinutes: 10,
    digestTimes: ['07:30', '13:30'],
    smsPerDay: 6,
  },
  head: { timing: usualTiming, intervalMinutes: 10, digestTimes: ['07:30'], smsPerDay: 2 },
  leadership: { timing: weeklyTiming, intervalMinutes: 10, digestTimes: ['07:30'], smsPerDay: 0 },
  reminderSms: { firstMornings: 2, everyMornings: 5 },
  leadershipUnits: ['UBND_TINH', 'BCD', 'VP_UBND'],
  weekly: defaultWeeklySchedule,
};

export type OfficerAudience = 'officer' | 'head' | 'leadership';

export function selectOfficerAudience(
  { unit, role }: Pick<OfficerRecipient, 'unit' | 'role'>,
  { leadershipUnits }: Pick<NotificationPolicies, 'leadershipUnits'>,
): OfficerAudience {
  if (role !== 'head') return 'officer';
  return leadershipUnits.includes(unit) ? 'leadership' : 'head';
}

/**
 * Returns the notification policy for a recipient role. A head gets the policy for leadership if their unit is a leadership
 * unit, except for tickets of which it is the lead unit, because the head must then act.
 */
export function selectNotificationPolicy(
  recipient: Pick<OfficerRecipient, 'unit' | 'role'>,
  policies: NotificationPolicies,
  lead?: string,
): NotificationPolicy {
  const audience = selectOfficerAudience(recipient, policies);
  return policies[audience === 'leadership' && recipient.unit === lead ? 'head' : audience];
}

/**
 * Returns the timing (immediate, interval, digest or weekly) of notifications about tickets of a priority. Undefined for P1,
 * which has no policy.
 */
export function findNotificationTiming(
  { timing }: NotificationPolicy,
  priority: Priority,
): Timing | undefined {
  return priority === 'P1' ? undefined : timing[priority];
}

/** Maximum number of days to search for the next working day. No calendar has this many days off in a row. */
const maxDaysOff = 60;

/** Returns the next time after `after` at which the unit's digest is sent, on a working day of the unit. */
export function computeNextDigestAt(
  unit: string,
  { digestTimes }: NotificationPolicy,
  { calendar }: { calendar: WorkingCalendar },
  after: Date,
): Date {
  const own = getUnitCalendar(unit, calendar);
  const today = toDayNumber(after);
  for (let day = today; day <= today + maxDaysOff; day += 1) {
    if (getDaySchedule(day, own).slots.length === 0) continue;
    const times = digestTimes.map((time) => getMidnightMs(day) + Date.parse(`1970-01-01T${time}Z`));
    const next = times.toSorted((a, b) => a - b).find((at) => at > after.getTime());
    if (next !== undefined) return new Date(next);
  }
  throw new Error(`${unit} has no working day within ${maxDaysOff} days`);
}
