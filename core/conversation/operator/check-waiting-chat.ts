import {
  type HandleOperatorChatEventDeps,
  handleOperatorChatEvent,
} from './handle-operator-event.ts';
import { computeWaitingLimitAt } from './leave-operator-chat.ts';

/**
 * Offers a callback or a ticket to a waiting chat user if no operator joined within the waiting limit. Idempotent. Returns
 * `again` while the limit has not passed.
 */
export async function checkWaitingChat(
  contactId: string,
  ports: HandleOperatorChatEventDeps,
): Promise<'done' | 'again'> {
  const handover = await ports.handovers.find(contactId);
  if (!handover) return 'done';
  const at = ports.now();
  if (at < computeWaitingLimitAt(handover.at, { directory: await ports.directory() }))
    return 'again';
  const id = `unanswered.${contactId}`;
  await handleOperatorChatEvent({ kind: 'unanswered', contactId, id, at }, ports);
  return 'done';
}
