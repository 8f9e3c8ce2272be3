import type { Directory } from '../directory/directory.ts';
import type { Lang } from '../messages/lang.ts';
import { type ConversationTexts, conversationTexts } from '../messages/wording/conversation.ts';
import type { Command } from './commands.ts';
import type { ReportDraft } from './conversation.ts';
import type { Choice, Reply } from './reply.ts';

/** Context for processing one chat message: reference data, time, language and texts. */
export type ChatContext = {
  directory: Directory;
  now: Date;
  lang: Lang;
  words: ConversationTexts;
  /** Whether the hotline can send messages to this chat user after the conversation. */
  isWritable: boolean;
};

export function chatContextIn(
  lang: Lang,
  directory: Directory,
  now: Date,
  isWritable = false,
): ChatContext {
  return {
    directory,
    now,
    lang,
    words: conversationTexts(lang),
    isWritable,
  };
}

/** Input of a chat user, interpreted without regard to the current question. */
export type ChatInput = {
  text?: string | undefined;
  choice?: string | undefined;
  command?: Command | undefined;
  place?: { latitude: number; longitude: number } | undefined;
};

/** Result of reading an answer: the updated report, or a hint why the answer was not accepted. */
export type StepResult =
  | { draft: ReportDraft; note?: string }
  | { hint: string; draft?: ReportDraft };

/** One question of the chat's report form: when and how to ask it, and how to read the answer. */
export type Step = {
  isMissing(draft: ReportDraft, context: ChatContext): boolean;
  ask(draft: ReportDraft, chatContext: ChatContext): Reply;
  read(input: ChatInput, draft: ReportDraft, context: ChatContext): StepResult;
  /** Sets the value of the question to unknown; absent if the question is mandatory. */
  skip?(draft: ReportDraft, context: ChatContext): ReportDraft;
  /** Removes the answer, so that the conversation asks the question again. */
  forget(draft: ReportDraft, question?: string): ReportDraft;
};

export function textReply(words: string, { lang }: ChatContext): Reply {
  return {
    kind: 'text',
    text: words,
    lang,
  };
}

export function choicesReply(
  words: string,
  offered: readonly Choice[],
  { lang }: ChatContext,
): Reply {
  return {
    kind: 'choices',
    text: words,
    lang,
    choices: offered,
  };
}
