import type { Directory } from '../directory/directory.ts';
import { isEmergencyReport } from '../intake/is-urgent.ts';
import { startTicketClocks } from '../sla/ticket-clocks.ts';
import { isSettled } from './lifecycle.ts';
import type { Ticket } from './ticket.ts';

type EmergencyAssessmentInput = Pick<
  Ticket,
  'service' | 'priority' | 'status' | 'possibleEmergency'
>;

/**
 * Marks the ticket as a possible emergency if the text reads like one. An open P1 ticket needs no mark. The deadline counts
 * from the first such text since the last classification.
 */
export function markPossibleEmergency(
  { service, priority, status, possibleEmergency: earlier }: EmergencyAssessmentInput,
  { text, version }: { text: string; version: number },
  { directory, now }: { directory: Directory; now: Date },
): Pick<Ticket, 'possibleEmergency'> {
  const isAlarmed = priority === 'P1' && !isSettled(status);
  if (isAlarmed || !isEmergencyReport({ text }, directory, now)) return {};
  if (earlier) return { possibleEmergency: { ...earlier, version } };
  const { acknowledge } = startTicketClocks({ service, priority: 'P1', startAt: now }, directory);
  return { possibleEmergency: { version, at: now, dueAt: acknowledge.dueAt } };
}

/**
 * Returns the possible-emergency mark for the ticket that another is merged into. The earlier of two marks sets the deadline
 * and escalation steps; its new version notifies the operators again. An open P1 ticket needs no mark.
 */
export function mergeEmergencyMarks(
  { possibleEmergency: mark }: Pick<Ticket, 'possibleEmergency'>,
  into: Pick<Ticket, 'possibleEmergency' | 'priority' | 'version'>,
): Pick<Ticket, 'possibleEmergency'> {
  if (!mark || into.priority === 'P1') return {};
  const own = into.possibleEmergency;
  const earlier = own && own.at <= mark.at ? own : mark;
  return { possibleEmergency: { ...earlier, version: into.version + 1 } };
}

/**
 * Returns the possible-emergency mark for a ticket whose merge is undone. The ticket gets the mark only if its text was a
 * reason for the mark and the other ticket has not been classified since.
 */
export function restoreEmergencyMark(
  { mergedInto, version }: Pick<Ticket, 'mergedInto' | 'version'>,
  { possibleEmergency: mark }: Pick<Ticket, 'possibleEmergency'>,
): Pick<Ticket, 'possibleEmergency'> {
  return mergedInto?.isAlarm && mark
    ? { possibleEmergency: { ...mark, version: version + 1 } }
    : {};
}
