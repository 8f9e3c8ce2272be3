import type { CallStore } from './call-store.ts';
import { type ContactEvent, momentsIn } from './contact-event.ts';
import type { RecordPorts } from './record-on-ticket.ts';
import { recordTalk } from './talked.ts';

export type FollowContactPorts = RecordPorts & { calls: Pick<CallStore, 'note'> };

/**
 * Notes what an event tells of a call while it goes on. Of the call's ticket an event says nothing: where the function of
 * the flow has noted it, the ticket hears at once that an operator has the call, and else from the record.
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
