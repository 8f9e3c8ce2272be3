import { type ContactEvent, extractCallTimestamps } from '../model/calls/contact-event.ts';
import type { CallStore } from '../ports/call-store.ts';
import { recordAnsweredCall } from './record-answered-call.ts';
import type { RecordCallOnTicketDeps } from './record-call-on-ticket.ts';

export type HandleContactEventDeps = RecordCallOnTicketDeps & { calls: Pick<CallStore, 'note'> };

/**
 * Stores the timestamps of a contact event on its call. If the call was answered and has a ticket, records that on the
 * ticket.
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
