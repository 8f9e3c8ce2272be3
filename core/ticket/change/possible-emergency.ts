import type { Directory } from '../../directory/model/directory.ts';
import { isEmergencyReport } from '../../intake/report/emergency/is-emergency-report.ts';
import { startTicketClocks } from '../../sla/ticket-clocks.ts';
import { isAnsweredOrEnded } from '../model/lifecycle.ts';
import type { Ticket } from '../model/ticket.ts';

type EmergencyAssessmentInput = Pick<
  Ticket,
  'service' | 'priority' | 'status' | 'possibleEmergency'
>;

type DirectoryAt = { directory: Directory; now: Date };

/**
 * Returns a possible-emergency mark for the ticket if the text reads like an emergency. An open P1 ticket needs no mark. A
 * further such text keeps the deadline of the first one.
 */
export function markPossibleEmergency(
  { service, priority, status, possibleEmergency: earlier }: EmergencyAssessmentInput,
  { text, version }: { text: string; version: number },
  { directory, now }: DirectoryAt,
): Pick<Ticket, 'possibleEmergency'> {
  const isAlarmed = priority === 'P1' && !isAnsweredOrEnded(status);
  if (isAlarmed || !isEmergencyReport({ text }, directory, now)) return {};
  if (earlier) return { possibleEmergency: { ...earlier, version } };
  return createEmergencyMark({ service, version }, { directory, now });
}

const createEmergencyMark = (
  { service, version }: Pick<Ticket, 'service' | 'version'>,
  { directory, now }: DirectoryAt,
): Pick<Ticket, 'possibleEmergency'> => {
  const { acknowledge } = startTicketClocks({ service, priority: 'P1', startAt: now }, directory);
  return { possibleEmergency: { version, at: now, dueAt: acknowledge.dueAt } };
};

/**
 * Returns the possible-emergency mark of a common ticket after another ticket was merged into it. If both had a mark, the
 * earlier one keeps its deadline and escalation steps. The mark gets a new version, so the operators are notified again.
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
 * Returns the possible-emergency mark for a ticket whose merge is undone. A ticket that had a mark gets it back unless the
 * operators have classified the common ticket as no emergency since. If the common ticket is an emergency (P1) without a
 * mark, the ticket gets a new mark, because the operators have not judged this ticket itself.
 */
export function restoreEmergencyMark(
  { mergedInto, version, service }: Pick<Ticket, 'mergedInto' | 'version' | 'service'>,
  { possibleEmergency: mark, priority }: Pick<Ticket, 'possibleEmergency' | 'priority'>,
  directoryAt: DirectoryAt,
): Pick<Ticket, 'possibleEmergency'> {
  if (!mergedInto?.isAlarm) return {};
  if (mark) return { possibleEmergency: { ...mark, version: version + 1 } };
  return priority === 'P1'
    ? createEmergencyMark({ service, version: version + 1 }, directoryAt)
    : {};
}
