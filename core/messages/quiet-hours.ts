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

/** An officer is woken for what can't wait, which no request about data is, and gets a code when they ask for one; a citizen is let sleep. */
const mayWait = ({ to, subject }: Alert, { priority }: Ticket): boolean =>
  to.kind === 'citizen' ||
  isOfRequest(subject) ||
  (subject.about !== 'device-code' && (priority === 'P3' || priority === 'P4'));

/** Until when the alert must be held, if it must. */
export const heldUntil = (
  alert: Alert,
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Date | undefined =>
  mayWait(alert, ticket) ? quietUntil(now, lifeOn(directory, now).quiet) : undefined;
