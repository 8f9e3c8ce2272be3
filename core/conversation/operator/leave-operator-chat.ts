import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { ChatContext } from '../model/chat-context.ts';
import type { Conversation } from '../model/conversation.ts';
import type { OperatorChat, OperatorPort } from './operator-chat.ts';

type DirectoryAt = Pick<ChatContext, 'directory' | 'now'>;

/** Returns the time at which a chat that started waiting at `since` exceeds the waiting limit for an operator. */
export function computeWaitingLimitAt(
  since: Date,
  { directory }: Pick<DirectoryAt, 'directory'>,
): Date {
  return new Date(
    since.getTime() + getTicketPolicy(directory, since).chat.offerAfterMinutes * 60_000,
  );
}

/** Returns whether the waiting limit has passed without an operator joining the chat. */
export function hasWaitedTooLong(
  { isJoined, since }: OperatorChat,
  directoryAt: DirectoryAt,
): boolean {
  return !isJoined && computeWaitingLimitAt(since, directoryAt) <= directoryAt.now;
}

/** Returns the data that the conversation stores about an operator chat that ended before an operator joined. */
export function toMissedChat({ contactId, written }: OperatorChat): Conversation['missed'] {
  return {
    contactId,
    written,
  };
}

/**
 * Ends the operator chat on behalf of the chat user. If no operator joined within the waiting limit, the chat stays on the
 * operators' list and the function returns true. Otherwise the function removes the chat from the list and returns false.
 */
export async function leaveOperatorChat(
  chat: OperatorChat,
  operators: Pick<OperatorPort, 'leave' | 'settle'>,
  directoryAt: DirectoryAt,
): Promise<boolean> {
  if (chat.answeredBy === undefined) await operators.leave(chat);
  const isMissed = hasWaitedTooLong(chat, directoryAt);
  if (!isMissed) await operators.settle(chat.contactId);
  return isMissed;
}
