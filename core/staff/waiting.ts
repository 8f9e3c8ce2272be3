import type { TalkerName } from '../conversation/talker-name.ts';
import type { UnitRef } from '../directory/unit.ts';
import type { Lang } from '../messages/lang.ts';

/** A chat that no operator has joined, without anything of its person. */
export type WaitingChat = {
  /** Names it to the staff alone; the contact centre has another name for it. */
  id: string;
  since: Date;
  channel: TalkerName['channel'];
  lang: Lang;
  service: string;
  /** The chat is over, and nobody can join it any more. */
  isEnded: boolean;
};

/** A voice message of an open ticket that nobody has played. */
type UnplayedVoice = { at: Date; accused: readonly UnitRef[] };

/** At most this many of each kind are read. */
export const mostWaiting = 100;

/** The longest waiting first, at most 100; not complete where there are more. */
export type Waiting<Item> = { items: Item[]; isComplete: boolean };

export type WaitingStore = {
  /** Chats that an operator can still join. */
  chats(): Promise<Waiting<WaitingChat>>;
  /** Missed chats that are over; listed apart, so that however many they are, they hide no chat that waits. */
  endedChats(): Promise<Waiting<WaitingChat>>;
  voices(): Promise<Waiting<UnplayedVoice>>;
  /** Takes a chat that is over off the list in a member's name; returns false where none such is on it. */
  tick(id: WaitingChat['id'], seen: { at: Date; by: string }): Promise<boolean>;
};
