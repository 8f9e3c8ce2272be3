import { lifeOn } from '../ticket/life.ts';
import type { Conversation } from './conversation.ts';
import type { OperatorChat, Operators } from './operator-chat.ts';
import type { Room } from './room.ts';

type Then = Pick<Room, 'directory' | 'now'>;

/** Returns when a chat that began then has waited too long for an operator. */
export const offerAt = (since: Date, { directory }: Pick<Then, 'directory'>): Date =>
  new Date(since.getTime() + lifeOn(directory, since).chat.offerAfterMinutes * 60_000);

/** Whether no operator has joined the chat for too long. */
export const isUnanswered = ({ isJoined, since }: OperatorChat, then: Then): boolean =>
  !isJoined && offerAt(since, then) <= then.now;

/** The conversation's part of a chat that ends without an operator. */
export const missedIn = ({ contactId, written }: OperatorChat): Conversation['missed'] => ({
  contactId,
  written,
});

/**
 * Leaves the chat in the person's name, and takes it off the operators' list unless it has waited too long: returns whether
 * it was missed.
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
