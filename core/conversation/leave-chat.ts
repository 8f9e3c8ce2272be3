import { lifeOn } from '../ticket/life.ts';
import type { Conversation } from './conversation.ts';
import type { OperatorChat, Operators } from './operator-chat.ts';
import type { Room } from './room.ts';

type Then = Pick<Room, 'directory' | 'now'>;

/** Returns when a chat that began at the given time has waited too long for an operator. */
export const offerAt = (since: Date, { directory }: Pick<Then, 'directory'>): Date =>
  new Date(since.getTime() + lifeOn(directory, since).chat.offerAfterMinutes * 60_000);

/** Returns whether the waiting limit has passed without an operator joining the chat. */
export const isUnanswered = ({ isJoined, since }: OperatorChat, then: Then): boolean =>
  !isJoined && offerAt(since, then) <= then.now;

/** Returns the record of a chat that ended without an operator, for the conversation's state. */
export const missedIn = ({ contactId, written }: OperatorChat): Conversation['missed'] => ({
  contactId,
  written,
});

/**
 * Leaves the chat on behalf of the chat user. Removes it from the operators' list unless it exceeded the waiting limit;
 * returns true in that case.
 */
export const leaveChat = async (
  chat: OperatorChat,
  operators: Pick<Operators, 'leave' | 'settle'>,
  then: Then,
): Promise<boolean> => {
  await operators.leave(chat);
  const isMissed = isUnanswered(chat, then);
  if (!isMissed) await operators.settle(chat.contactId);
  return isMissed;
};
