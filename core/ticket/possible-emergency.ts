import type { Directory } from '../directory/directory.ts';
import { isUrgent } from '../intake/is-urgent.ts';
import { ticketClocks } from '../sla/ticket-clocks.ts';
import { isSettled } from './lifecycle.ts';
import type { Ticket } from './ticket.ts';

type Matter = Pick<Ticket, 'service' | 'priority' | 'status' | 'possibleEmergency'>;

/**
 * The mark of a version whose text is an emergency. An open P1 ticket needs none: people are on their way. Another text
 * leaves the deadline of the first one that nobody has classified.
 */
export const possibleEmergency = (
  { service, priority, status, possibleEmergency: earlier }: Matter,
  { text, version }: { text: string; version: number },
  { directory, now }: { directory: Directory; now: Date },
): Pick<Ticket, 'possibleEmergency'> => {
  const isAlarmed = priority === 'P1' && !isSettled(status);
  if (isAlarmed || !isUrgent({ text }, directory, now)) return {};
  if (earlier) return { possibleEmergency: { ...earlier, version } };
  const { acknowledge } = ticketClocks({ service, priority: 'P1', startAt: now }, directory);
  return { possibleEmergency: { version, at: now, dueAt: acknowledge.dueAt } };
};

/**
 * The mark of a merged ticket as the common ticket carries it on: the earlier of both marks sets the deadline and the
 * escalations, and the version that joins the tickets brings it to the operators again. An open P1 ticket needs none.
 */
export const carriedEmergency = (
  { possibleEmergency: mark }: Pick<Ticket, 'possibleEmergency'>,
  into: Pick<Ticket, 'possibleEmergency' | 'priority' | 'version'>,
): Pick<Ticket, 'possibleEmergency'> => {
  if (!mark || into.priority === 'P1') return {};
  const own = into.possibleEmergency;
  const earlier = own && own.at <= mark.at ? own : mark;
  return { possibleEmergency: { ...earlier, version: into.version + 1 } };
};

/** The common ticket's mark as a ticket takes it back whose text was a reason for it; none where it was classified. */
export const returnedEmergency = (
  { mergedInto, version }: Pick<Ticket, 'mergedInto' | 'version'>,
  { possibleEmergency: mark }: Pick<Ticket, 'possibleEmergency'>,
): Pick<Ticket, 'possibleEmergency'> =>
  mergedInto?.isAlarm && mark ? { possibleEmergency: { ...mark, version: version + 1 } } : {};
