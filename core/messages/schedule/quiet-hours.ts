import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getTicketPolicy, type TicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { getMidnightMs, toDayNumber } from '../../time/local-date.ts';
import { getMessageKind } from '../message-kinds.ts';
import type { Notification } from '../notification.ts';

const afterMidnightMs = (timeOfDay: string): number => Date.parse(`1970-01-01T${timeOfDay}Z`);

/**
 * Returns the end of the quiet hours (in which no messages are sent) that contain the instant. Undefined outside quiet
 * hours. The start time belongs to the quiet hours, the end time doesn't.
 */
export function findQuietHoursEnd(at: Date, { from, to }: TicketPolicy['quiet']): Date | undefined {
  const today = toDayNumber(at);
  const ends = [today - 1, today].flatMap((day) => {
    const beginsAt = getMidnightMs(day) + afterMidnightMs(from);
    const endsAt = getMidnightMs(to < from ? day + 1 : day) + afterMidnightMs(to);
    return beginsAt <= at.getTime() && at.getTime() < endsAt ? [new Date(endsAt)] : [];
  });
  return ends[0];
}

/** Returns whether the message may wait until the quiet hours end. */
const canWait = ({ subject }: Notification, { priority }: Ticket): boolean => {
  const { quietHours } = getMessageKind(subject);
  return quietHours === 'by-priority'
    ? priority === 'P3' || priority === 'P4'
    : quietHours === 'wait';
};

/**
 * Returns the end of the quiet hours if the notification must wait for it. Undefined if the notification may be sent now.
 */
export function findQuietHoursHoldEnd(
  alert: Notification,
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Date | undefined {
  return canWait(alert, ticket)
    ? findQuietHoursEnd(now, getTicketPolicy(directory, now).quiet)
    : undefined;
}
