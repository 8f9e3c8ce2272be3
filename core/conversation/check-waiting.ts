import { type FollowOperatorDeps, handleOperatorEvent } from './handle-operator-event.ts';
import { waitingLimitOf } from './leave-chat.ts';

/**
 * Offers a callback or a ticket to a chat user if no operator joined the chat in time. Idempotent. Returns `again` while the
 * waiting limit has not passed.
 */
export async function checkWaitingChat(
  contactId: string,
  ports: FollowOperatorDeps,
): Promise<'done' | 'again'> {
  const handover = await ports.handovers.find(contactId);
  if (!handover) return 'done';
  const at = ports.now();
  if (at < waitingLimitOf(handover.at, { directory: await ports.directory() })) return 'again';
  const id = `unanswered.${contactId}`;
  await handleOperatorEvent({ kind: 'unanswered', contactId, id, at }, ports);
  return 'done';
}
