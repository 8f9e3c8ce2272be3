import type { Lang } from '../messages/lang.ts';
import type { ChatUserId } from './chat-user-id.ts';

type Handover = { talker: ChatUserId; at: Date };

/**
 * Store that maps contact ids of Amazon Connect chats to chat users. The user id is encrypted because it is personal data.
 */
export type HandoverStore = {
  /** Adds the chat to the operators' list of waiting chats. Idempotent. */
  note(contactId: string, handover: Handover & { lang: Lang; service: string }): Promise<void>;
  find(contactId: string): Promise<Handover | undefined>;
  /**
   * Removes the chat from the operators' list because an operator joined or the citizen chose a ticket or callback instead.
   */
  settle(contactId: string): Promise<void>;
  end(contactId: string): Promise<void>;
};
