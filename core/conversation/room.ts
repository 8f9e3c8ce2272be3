import type { Directory } from '../directory/directory.ts';
import type { Lang } from '../messages/lang.ts';
import { type ConversationWords, conversationWords } from '../messages/wording/conversation.ts';
import type { Command } from './commands.ts';
import type { Draft } from './conversation.ts';
import type { Choice, Reply } from './reply.ts';

/** What everything that is said in one turn depends on. */
export type Room = {
  directory: Directory;
  now: Date;
  lang: Lang;
  words: ConversationWords;
  /** Whether the person can be told something here later. */
  isWritable: boolean;
};

export const roomIn = (lang: Lang, directory: Directory, now: Date, isWritable = false): Room => ({
  directory,
  now,
  lang,
  words: conversationWords(lang),
  isWritable,
});

/** What somebody has said, as far as it is understood without knowing what was asked. */
export type Said = {
  text?: string | undefined;
  choice?: string | undefined;
  command?: Command | undefined;
  place?: { latitude: number; longitude: number } | undefined;
};

/** An answer was taken into the report, or it wasn't and this is why. */
export type Read = { draft: Draft; note?: string } | { hint: string; draft?: Draft };

/** One thing that a report needs, or can have. */
export type Step = {
  isMissing(draft: Draft, room: Room): boolean;
  ask(draft: Draft, room: Room): Reply;
  read(said: Said, draft: Draft, room: Room): Read;
  /** As if it was asked and not known; a step without it must be answered. */
  skip?(draft: Draft, room: Room): Draft;
  /** As if it was never asked. */
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
