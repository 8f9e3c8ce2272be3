import type { Directory } from '../directory/directory.ts';
import { isUrgent } from '../intake/is-urgent.ts';
import { startTicketClocks } from '../sla/ticket-clocks.ts';
import { isSettled } from './lifecycle.ts';
import type { Ticket } from './ticket.ts';

type Matter = Pick<Ticket, 'service' | 'priority' | 'status' | 'possibleEmergency'>;

/**
 * Marks the ticket as a possible emergency if the text reads like one. An open P1 ticket needs no mark. Another such text
 * keeps the deadline of the first unclassified one.
 */
export function markPossibleEmergency(
  { service, priority, status, possibleEmergency: earlier }: Matter,
  { text, version }: { text: string; version: number },
  { directory, now }: { directory: Directory; now: Date },
): Pick<Ticket, 'possibleEmergency'> {
  const isAlarmed = priority === 'P1' && !isSettled(status);
  if (isAlarmed || !isUrgent({ text }, directory, now)) return {};
  if (earlier) return { possibleEmergency: { ...earlier, version } };
  const { acknowledge } = startTicketClocks({ service, priority: 'P1', startAt: now }, directory);
  return { possibleEmergency: { version, at: now, dueAt: acknowledge.dueAt } };
}

/**
 * Returns the possible-emergency mark that a common ticket takes over at a merge. The earlier mark sets the deadline and
 * escalations; the new version alerts the operators again. An open P1 ticket needs no mark.
 */
export function carryEmergencyMark(
  { possibleEmergency: mark }: Pick<Ticket, 'possibleEmergency'>,
  into: Pick<Ticket, 'possibleEmergency' | 'priority' | 'version'>,
): Pick<Ticket, 'possibleEmergency'> {
  if (!mark || into.priority === 'P1') return {};
  const own = into.possibleEmergency;
  const earlier = own && own.at <= mark.at ? own : mark;
  return { possibleEmergency: { ...earlier, version: into.version + 1 } };
}

/**
 * Returns the possible-emergency mark for a ticket whose merge is undone, if its text was a reason for the mark and the
 * common ticket hasn't been classified.
 */
export function returnEmergencyMark(
  { mergedInto, version }: Pick<Ticket, 'mergedInto' | 'version'>,
  { possibleEmergency: mark }: Pick<Ticket, 'possibleEmergency'>,
): Pick<Ticket, 'possibleEmergency'> {
  return mergedInto?.isAlarm && mark
    ? { possibleEmergency: { ...mark, version: version + 1 } }
    : {};
}
