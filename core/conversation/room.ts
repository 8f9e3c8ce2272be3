import type { Directory } from '../directory/directory.ts';
import type { Lang } from '../messages/lang.ts';
import { type ConversationWords, conversationWords } from '../messages/wording/conversation.ts';
import type { Command } from './commands.ts';
import type { Draft } from './conversation.ts';
import type { Choice, Reply } from './reply.ts';

/** Context of one turn: directory, time, language and texts. */
export type Room = {
  directory: Directory;
  now: Date;
  lang: Lang;
  words: ConversationWords;
  /** Whether the hotline can send messages to this user later. */
  isWritable: boolean;
};

export const roomIn = (lang: Lang, directory: Directory, now: Date, isWritable = false): Room => ({
  directory,
  now,
  lang,
  words: conversationWords(lang),
  isWritable,
});

/** Input of the user, interpreted without the current question. */
export type Said = {
  text?: string | undefined;
  choice?: string | undefined;
  command?: Command | undefined;
  place?: { latitude: number; longitude: number } | undefined;
};

/** Result of reading an answer: the updated report, or a hint why the answer was not accepted. */
export type Read = { draft: Draft; note?: string } | { hint: string; draft?: Draft };

/** One question of a report: when and how to ask it, and how to read the answer. */
export type Step = {
  isMissing(draft: Draft, room: Room): boolean;
  ask(draft: Draft, room: Room): Reply;
  read(said: Said, draft: Draft, room: Room): Read;
  /** Marks the value as unknown; absent if the step is mandatory. */
  skip?(draft: Draft, room: Room): Draft;
  /** Removes the value, so that the question is asked again. */
  forget(draft: Draft, question?: string): Draft;
};

export const text = (words: string, { lang }: Room): Reply => ({
  kind: 'text',
  text: words,
  lang,
});

export const choices = (words: string, offered: readonly Choice[], { lang }: Room): Reply => ({
  kind: 'choices',
  text: words,
  lang,
  choices: offered,
});
