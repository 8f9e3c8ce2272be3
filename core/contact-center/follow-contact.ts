import type { CallStore } from './call-store.ts';
import { type ContactEvent, momentsIn } from './contact-event.ts';
import type { RecordPorts } from './record-on-ticket.ts';
import { recordTalk } from './talked.ts';

export type FollowContactPorts = RecordPorts & { calls: Pick<CallStore, 'note'> };

/**
 * Stores the timestamps of a contact event. If the call's ticket is known and an operator has answered, the answered call
 * also appears on the ticket's timeline; otherwise the contact record adds it later.
 */
export const followContact = async (
  event: ContactEvent,
  ports: FollowContactPorts,
): Promise<void> => {
  const told = momentsIn(event);
  if (!told || Object.values(told.at).every((at) => at === undefined)) return;
  const call = await ports.calls.note(told.call, told.at);
  if (call.ticket && call.answeredAt) await recordTalk(call.ticket, call, ports);
};
