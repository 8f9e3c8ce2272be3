import type { Lang } from '../messages/lang.ts';
import type { TalkerName } from './talker-name.ts';

type Handover = { talker: TalkerName; at: Date };

/** Whose conversation a chat of the contact centre is; their name is personal, and kept locked. */
export type Handovers = {
  /** Lists the chat as waiting, once: noted again it stays as it is. */
  note(contactId: string, handover: Handover & { lang: Lang; service: string }): Promise<void>;
  find(contactId: string): Promise<Handover | undefined>;
  /** Takes the chat off the list: an operator has joined, or something else has taken its place. */
  settle(contactId: string): Promise<void>;
  /** Marks a chat that is still on the list as over. */
  end(contactId: string): Promise<void>;
};
