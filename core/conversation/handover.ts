import type { Lang } from '../messages/lang.ts';
import type { ChatUserId } from './chat-user-id.ts';

type Handover = { talker: ChatUserId; at: Date };

/** Store that maps Connect chats to chat users. The user's name is encrypted because it is personal data. */
export type HandoverStore = {
  /** Adds the chat to the list of waiting chats. Idempotent. */
  note(contactId: string, handover: Handover & { lang: Lang; service: string }): Promise<void>;
  find(contactId: string): Promise<Handover | undefined>;
  /** Removes the chat from the list because an operator joined or something else replaced it. */
  settle(contactId: string): Promise<void>;
  end(contactId: string): Promise<void>;
};
