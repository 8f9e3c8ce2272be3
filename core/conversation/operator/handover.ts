import type { Lang } from '../../messages/lang.ts';
import type { ChatUserId } from '../model/chat-user-id.ts';

type Handover = { chatUser: ChatUserId; at: Date };

/**
 * Store that maps the contact id of an Amazon Connect chat to the chat user. The user id is encrypted because it is personal
 * data.
 */
export type OperatorChatHandoverStore = {
  /** Adds a chat to the operators' list of waiting chats. Idempotent. */
  note(contactId: string, handover: Handover & { lang: Lang; service: string }): Promise<void>;
  find(contactId: string): Promise<Handover | undefined>;
  /** Returns the handover whose id the operators' lists show. */
  findById(id: string): Promise<(Handover & { contactId: string }) | undefined>;
  /** Moves a waiting chat to the list of chats that members answer in the console. */
  take(contactId: string, answer: { at: Date; answeredBy: string }): Promise<void>;
  /** Removes a chat from the operators' list of waiting chats, because an operator joined it in Amazon Connect. */
  settleWaiting(contactId: string): Promise<void>;
  /** Removes a chat from the operators' lists, because it ended or the citizen chose a ticket or a callback instead. */
  settle(contactId: string): Promise<void>;
  /** Removes a chat from the list of chats that members answer in the console, because it ended. */
  settleAnswered(contactId: string): Promise<void>;
  /** Moves a waiting chat to the list of chats that ended without an operator. */
  end(contactId: string): Promise<void>;
};
