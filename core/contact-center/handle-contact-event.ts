import type { CallStore } from './call-store.ts';
import { type ContactEvent, extractCallTimestamps } from './contact-event.ts';
import { recordAnsweredCall } from './had-conversation.ts';
import type { RecordOnTicketDeps } from './record-on-ticket.ts';

export type HandleContactEventDeps = RecordOnTicketDeps & { calls: Pick<CallStore, 'note'> };

/**
 * Stores the timestamps from a contact event. Also adds an answered call to its ticket's timeline if the ticket is known;
 * otherwise the contact record adds it later.
 */
export async function handleContactEvent(
  event: ContactEvent,
  ports: HandleContactEventDeps,
): Promise<void> {
  const timestamps = extractCallTimestamps(event);
  if (!timestamps || Object.values(timestamps.at).every((at) => at === undefined)) return;
  const call = await ports.calls.note(timestamps.call, timestamps.at);
  if (call.ticket && call.answeredAt) await recordAnsweredCall(call.ticket, call, ports);
}
