import type { ChatUserId } from '../../conversation/model/chat-user-id.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Accusable } from '../../ticket/read/units/hidden-from-units.ts';

/**
 * Chat in one of the operators' lists: it waits, a member answers it in the console, or it ended. Contains no personal
 * data.
 */
export type WaitingChat = {
  /** Id of the chat that only staff see. It differs from the contact id in Amazon Connect. */
  id: string;
  since: Date;
  channel: ChatUserId['channel'];
  lang: Lang;
  service: string;
  /** True if the chat has ended and cannot be joined any more. */
  isEnded: boolean;
  /** Subject of the member who answers the chat in the console. */
  answeredBy?: string;
};

/** Voice message on an open ticket that nobody has played. */
type UnplayedVoice = { at: Date } & Accusable;

/** Maximum number of items that are read for each list of waiting chats or voice messages. */
export const maxWaitingContacts = 100;

/** List of at most 100 waiting chats or voice messages, longest waiting first. `isComplete` is false if there are more. */
export type WaitingContactList<Item> = { items: Item[]; isComplete: boolean };

export type WaitingContactStore = {
  /** Returns the waiting chats that an operator can still join. */
  chats(): Promise<WaitingContactList<WaitingChat>>;
  /** Returns the chats that operators answer in the console. */
  consoleChats(): Promise<WaitingContactList<WaitingChat>>;
  /**
   * Returns chats that ended before an operator joined. They form a separate list, so that they never displace waiting chats.
   */
  endedChats(): Promise<WaitingContactList<WaitingChat>>;
  /** Returns at most 100 unplayed voice messages after the cursor, longest waiting first. */
  voices(after?: string): Promise<{ items: UnplayedVoice[]; next?: string }>;
  /** Removes an ended chat from the list and records the member who did so. Returns false if the chat is not on the list. */
  tick(id: WaitingChat['id'], seen: { at: Date; by: string }): Promise<boolean>;
};
