import type { CallStore } from './call-store.ts';
import { type ContactEvent, callTimestampsIn } from './contact-event.ts';
import { recordConversation } from './had-conversation.ts';
import type { RecordDeps } from './record-on-ticket.ts';

export type FollowContactDeps = RecordDeps & { calls: Pick<CallStore, 'note'> };

/**
 * Stores the timestamps from a contact event. Also adds an answered call to its ticket's timeline if the ticket is known;
 * otherwise the contact record adds it later.
 */
export async function handleContactEvent(
  event: ContactEvent,
  ports: FollowContactDeps,
): Promise<void> {
  const told = callTimestampsIn(event);
  if (!told || Object.values(told.at).every((at) => at === undefined)) return;
  const call = await ports.calls.note(told.call, told.at);
  if (call.ticket && call.answeredAt) await recordConversation(call.ticket, call, ports);
}
