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
