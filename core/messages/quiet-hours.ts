import type { Directory } from '../directory/directory.ts';
import { type Life, lifeOn } from '../ticket/life.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { dayNumber, midnightMs } from '../time/local-date.ts';
import type { Alert } from './alert.ts';
import { isOfRequest } from './is-needed.ts';

const afterMidnightMs = (timeOfDay: string): number => Date.parse(`1970-01-01T${timeOfDay}Z`);

/** When the quiet hours around the instant end; the first one is quiet, and the last one is not. */
export const quietUntil = (at: Date, { from, to }: Life['quiet']): Date | undefined => {
  const today = dayNumber(at);
  const ends = [today - 1, today].flatMap((day) => {
    const beginsAt = midnightMs(day) + afterMidnightMs(from);
    const endsAt = midnightMs(to < from ? day + 1 : day) + afterMidnightMs(to);
    return beginsAt <= at.getTime() && at.getTime() < endsAt ? [new Date(endsAt)] : [];
  });
  return ends[0];
};

/**
 * Whether the message can wait until the quiet hours end. An officer is woken for what can't wait, which no request about
 * data is; codes go out when they are requested; other messages to citizens wait.
 */
const mayWait = ({ to, subject }: Alert, { priority }: Ticket): boolean =>
  subject.about !== 'device-code' &&
  subject.about !== 'confirmation-code' &&
  subject.about !== 'emergency-overdue' &&
  (to.kind === 'citizen' || isOfRequest(subject) || priority === 'P3' || priority === 'P4');

/** Until when the alert must be held, if it must. */
export const heldUntil = (
  alert: Alert,
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Date | undefined =>
  mayWait(alert, ticket) ? quietUntil(now, lifeOn(directory, now).quiet) : undefined;
