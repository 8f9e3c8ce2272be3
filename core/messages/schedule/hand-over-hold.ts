import type { Directory } from '../../directory/model/directory.ts';
import { findUnitInForce } from '../../directory/model/organization/unit.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { addMinutes } from '../../time/add-minutes.ts';
import { getStartOfLocalDate, toLocalDate } from '../../time/local-date.ts';
import { getMessageKind } from '../message-kinds.ts';
import type { Notification } from '../notification.ts';

/**
 * Minutes after midnight by which tickets of units that ended or were renamed have been handed over. The job starts at
 * 00:01.
 */
const handOverMinutes = 10;

/**
 * Returns until when a message about a ticket waits for the hand-over of the ticket, so that it doesn't name a unit that
 * ended or was renamed at midnight. Emergencies, possible emergencies and one-time codes don't wait.
 */
export function findHoldUntilHandOver(
  { subject }: Notification,
  { unit, unitName, status, priority, possibleEmergency }: Ticket,
  directory: Directory,
  now: Date,
): Date | undefined {
  const until = addMinutes(getStartOfLocalDate(toLocalDate(now)), handOverMinutes);
  if (
    getMessageKind(subject).quietHours === 'send' ||
    now >= until ||
    unit === undefined ||
    priority === 'P1' ||
    possibleEmergency !== undefined ||
    isAnsweredOrEnded(status)
  )
    return undefined;
  const present = findUnitInForce(directory, unit, now);
  return present?.ref === unit && present.name === unitName ? undefined : until;
}
