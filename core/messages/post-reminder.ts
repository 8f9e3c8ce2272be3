import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { peopleOf } from '../directory/people.ts';
import { operatorUnit } from '../directory/unit.ts';
import { calendarFor } from '../sla/calendar.ts';
import { recipientsOf } from '../sla/recipients.ts';
import { type Responsible, responsibleFor } from '../sla/responsible.ts';
import type { Notify } from '../sla/threshold.ts';
import { workDay } from '../sla/work-day.ts';
import { TicketCode } from '../ticket/code.ts';
import { suspectsOf } from '../ticket/kept-from.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { Instant } from '../time/instant.ts';
import { dayNumber, LocalDate, localDate } from '../time/local-date.ts';
import { type Alert, officerAlerts } from './alert.ts';
import { byUrgency } from './by-urgency.ts';
import { nextDigestAt, policyFor, timingOf } from './notification-policy.ts';

export type Post = { unit: string; role: string };

/** More are counted, but not listed. */
export const maxReminded = 100;

/** What a post is reminded of on a working morning: the overdue tickets on which it, or somebody below it, has to act. */
export const PostReminder = z.object({
  unit: z.string(),
  role: z.string(),
  date: LocalDate,
  at: Instant,
  /** By SMS too; always by e-mail. */
  bySms: z.boolean().default(true),
  /** The most urgent first. */
  tickets: z
    .array(z.object({ code: TicketCode, assignment: z.int().nonnegative() }))
    .min(1)
    .max(maxReminded),
  total: z.int().positive(),
});
export type PostReminder = z.infer<typeof PostReminder>;

export type ReminderStore = {
  /** Returns what the post is reminded of on that day: the reminder, or the one that was there before. */
  putOnce(reminder: PostReminder): Promise<PostReminder>;
  /** The post's latest reminder of that day or before. */
  latest(post: Post, until: LocalDate): Promise<PostReminder | undefined>;
};

/** Every so many working mornings after the deadline one rank higher is reminded too. */
const morningsPerRank = 5;

/** Working mornings of the unit after the day of the deadline, up to that day. */
const morningsSince = (
  { unit, dueAt }: { unit: string; dueAt: Date },
  { calendar }: Directory,
  now: Date,
): number => {
  const own = calendarFor(unit, calendar);
  let mornings = 0;
  for (let day = dayNumber(dueAt) + 1; day <= dayNumber(now); day += 1) {
    if (workDay(day, own).slots.length > 0) mornings += 1;
  }
  return mornings;
};

const ranksAbove = (mornings: number): Notify[] => {
  const rank = Math.floor(mornings / morningsPerRank);
  if (rank === 0 || mornings % morningsPerRank !== 0) return [];
  return rank === 1 ? [{ to: 'head' }] : [{ to: 'above-head', steps: rank - 1 }];
};

type Then = { directory: Directory; now: Date };

/** Who is reminded in place of a post that nobody holds: another of the unit, or the operators. */
const actingPost = (unit: string, role: Responsible['role'], { directory, now }: Then): Notify => {
  const inOrder = role === 'head' ? (['head', 'handler'] as const) : (['handler', 'duty'] as const);
  const held = [...inOrder, 'head' as const].find(
    (one) => peopleOf(directory, unit, one, now).length > 0,
  );
  return held ? { to: held } : { to: 'unit', unit: operatorUnit(directory, now).ref, role: 'duty' };
};

type Overdue = { ticket: Ticket; responsible: Responsible };

/** Posts that are reminded because of one responsible post: that one itself, and each fifth working morning a rank above. */
const remindedBy = ({ ticket, responsible }: Overdue, { directory, now }: Then): Post[] => {
  const { unit: lead, role } = responsible;
  const accused = ticket.complaintHold ? suspectsOf(ticket) : ticket.accused;
  const mornings = morningsSince(responsible, directory, now);
  const notifies: Notify[] = [actingPost(lead, role, { directory, now }), ...ranksAbove(mornings)];
  const { notifications } = lifeOn(directory, now);
  const isInWeekly = (post: Post): boolean =>
    post.unit !== lead && timingOf(policyFor(post, notifications), 'P2') === 'weekly';
  return recipientsOf(notifies, { lead, on: now, accused }, directory).filter(
    (post) =>
      !isInWeekly(post) &&
      // nobody outside reads a possible complaint, or a request about data
      ((lead === ticket.unit && !ticket.complaintHold) || post.unit === lead),
  );
};

/** What of the ticket is overdue on a working morning of the unit that has to act. */
const overdueOf = (ticket: Ticket, { directory, now }: Then): Overdue[] =>
  responsibleFor(ticket, directory)
    .filter(
      ({ unit, dueAt }) =>
        dueAt <= now &&
        workDay(dayNumber(now), calendarFor(unit, directory.calendar)).slots.length > 0,
    )
    .map((responsible) => ({ ticket, responsible }));

/**
 * Returns which posts are reminded of a ticket on the morning: on each working day of its unit after the deadline who has to
 * act, each fifth day a rank above too, up to the last. Nobody until the deadline has passed, and nobody above whom the
 * weekly report informs.
 */
export const remindedOf = (ticket: Ticket, then: Then): Post[] => {
  const posts = overdueOf(ticket, then).flatMap((overdue) => remindedBy(overdue, then));
  return [...new Map(posts.map((post) => [`${post.unit}/${post.role}`, post])).values()];
};

/** The alerts of a reminder, in the name of its most urgent ticket. */
export const reminderAlerts = ({
  unit,
  role,
  date,
  bySms,
  at: requestedAt,
  tickets: [lead],
}: PostReminder): Alert[] =>
  lead
    ? officerAlerts(
        { unit, role },
        { about: 'reminder', post: { unit, role } },
        { ...lead, cause: `reminder.${date}`, requestedAt },
      ).filter(({ channel }) => bySms || channel !== 'sms')
    : [];

/** Returns when the post is reminded next, if the deadline passes and nobody answers: with the first digest of a working day. */
export const nextReminderAt = (
  { unit, role, dueAt }: { unit: string; role: string; dueAt: Date },
  { directory, now }: Then,
): Date => {
  const policy = policyFor({ unit, role }, lifeOn(directory, now).notifications);
  const [first = '07:30'] = policy.digestTimes.toSorted();
  const after = dueAt > now ? dueAt : now;
  return nextDigestAt(unit, { ...policy, digestTimes: [first] }, directory, after);
};

/** Whether the morning is one on which the reminder is an SMS too. */
const isSmsMorning = ({ responsible }: Overdue, { directory, now }: Then): boolean => {
  const { firstMornings, everyMornings } = lifeOn(directory, now).notifications.reminderSms;
  const mornings = morningsSince(responsible, directory, now);
  return mornings <= firstMornings || mornings % everyMornings === 0;
};

/** Whether the post gets SMS at all. */
const hasSms = (post: Post, { directory, now }: Then): boolean =>
  policyFor(post, lifeOn(directory, now).notifications).smsPerDay > 0;

type Group = { post: Post; tickets: Map<TicketCode, Ticket>; isSmsMorning: boolean };

/** Returns the reminders of the morning, one for each post. */
export const remindersOf = (tickets: readonly Ticket[], then: Then): PostReminder[] => {
  const groups = new Map<string, Group>();
  for (const overdue of tickets.flatMap((ticket) => overdueOf(ticket, then))) {
    const { ticket } = overdue;
    for (const { unit, role } of remindedBy(overdue, then)) {
      const name = `${unit}/${role}`;
      const known = groups.get(name);
      const group = known ?? { post: { unit, role }, tickets: new Map(), isSmsMorning: false };
      group.tickets.set(ticket.code, ticket);
      group.isSmsMorning ||= isSmsMorning(overdue, then);
      groups.set(name, group);
    }
  }
  return [...groups.values()].map((group) => {
    const late = [...group.tickets.values()];
    return {
      ...group.post,
      date: localDate(then.now),
      at: then.now,
      tickets: late
        .toSorted(byUrgency)
        .slice(0, maxReminded)
        .map(({ code, assignment }) => ({ code, assignment })),
      bySms: group.isSmsMorning && hasSms(group.post, then),
      total: late.length,
    };
  });
};
