import { getTicketPolicy } from '../ticket/ticket-policy.ts';
import type { ChatContext } from './chat-context.ts';
import type { Conversation } from './conversation.ts';
import type { OperatorChat, OperatorsPort } from './operator-chat.ts';

type DirectoryAt = Pick<ChatContext, 'directory' | 'now'>;

/** Returns when a chat that began at the given time has waited too long for an operator. */
export function waitingLimitOf(since: Date, { directory }: Pick<DirectoryAt, 'directory'>): Date {
  return new Date(
    since.getTime() + getTicketPolicy(directory, since).chat.offerAfterMinutes * 60_000,
  );
}

/** Returns whether the waiting limit has passed without an operator joining the chat. */
export function hasWaitedTooLong(
  { isJoined, since }: OperatorChat,
  directoryAt: DirectoryAt,
): boolean {
  return !isJoined && waitingLimitOf(since, directoryAt) <= directoryAt.now;
}

/** Returns the record of a chat that ended without an operator, for the conversation's state. */
export function missedChatOf({ contactId, written }: OperatorChat): Conversation['missed'] {
  return {
    contactId,
    written,
  };
}

/**
 * Leaves the chat on behalf of the chat user. Removes it from the operators' list unless it exceeded the waiting limit;
 * returns true in that case.
 */
export async function leaveOperatorChat(
  chat: OperatorChat,
  operators: Pick<OperatorsPort, 'leave' | 'settle'>,
  directoryAt: DirectoryAt,
): Promise<boolean> {
  await operators.leave(chat);
  const isMissed = hasWaitedTooLong(chat, directoryAt);
  if (!isMissed) await operators.settle(chat.contactId);
  return isMissed;
}
