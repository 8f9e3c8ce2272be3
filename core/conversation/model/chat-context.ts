import { conversationTexts } from '../../../i18n/channels.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { getOrganization } from '../../directory/model/organization/organization.ts';
import {
  fillHotlineDetails,
  type HotlineDetails,
  toHotlineDetails,
} from '../../directory/read/hotline-details.ts';
import type { Lang } from '../../messages/lang.ts';
import type { ChatCommand } from './commands.ts';
import type { ReportDraft } from './conversation.ts';
import type { ChatReply, ReplyChoice } from './reply.ts';

type Texts = TextsOf<typeof conversationTexts>;

/** Context for processing one chat message: reference data, time, language and texts. */
export type ChatContext = {
  directory: Directory;
  now: Date;
  lang: Lang;
  texts: Texts;
  hotline: HotlineDetails;
  /** Whether the hotline can still send messages to this chat user after the conversation has ended. */
  isWritable: boolean;
};

/** Replaces the placeholders for the hotline's details in the texts of the chat. */
const fillTexts = (texts: Texts, hotline: HotlineDetails): Texts => ({
  ...texts,
  greet: fillHotlineDetails(texts.greet, hotline),
  area: fillHotlineDetails(texts.area, hotline),
  areaNotFound: fillHotlineDetails(texts.areaNotFound, hotline),
  happenedHere: fillHotlineDetails(texts.happenedHere, hotline),
  callBackMore: fillHotlineDetails(texts.callBackMore, hotline),
});

export function createChatContext(
  lang: Lang,
  directory: Directory,
  now: Date,
  isWritable = false,
): ChatContext {
  const hotline = toHotlineDetails(getOrganization(directory, now), lang);
  return {
    directory,
    now,
    lang,
    texts: fillTexts(conversationTexts[lang], hotline),
    hotline,
    isWritable,
  };
}

/**
 * Content of a chat message: text, choice, command or location. The interpretation does not depend on the current question.
 */
export type ChatInput = {
  text?: string | undefined;
  choice?: string | undefined;
  command?: ChatCommand | undefined;
  place?: { latitude: number; longitude: number } | undefined;
};

/** Result of reading an answer in the chat: the updated report, or a hint that explains why the answer was not accepted. */
export type ChatStepResult =
  | { draft: ReportDraft; note?: string }
  | { hint: string; draft?: ReportDraft };

/** One question of the chat's report form: when and how to ask it, and how to read the answer. */
export type ChatStep = {
  isMissing(draft: ReportDraft, context: ChatContext): boolean;
  buildPrompt(draft: ReportDraft, chatContext: ChatContext): ChatReply;
  read(input: ChatInput, draft: ReportDraft, context: ChatContext): ChatStepResult;
  /** Marks the answer to this question as unknown. Undefined if the question is mandatory. */
  skip?(draft: ReportDraft, context: ChatContext): ReportDraft;
  /** Removes the answer from the unfinished report, so that the conversation asks the question again. */
  forget(draft: ReportDraft, question?: string): ReportDraft;
};

export function toTextReply(message: string, { lang }: ChatContext): ChatReply {
  return {
    kind: 'text',
    text: message,
    lang,
  };
}

export function toChoicesReply(
  message: string,
  offered: readonly ReplyChoice[],
  { lang }: ChatContext,
): ChatReply {
  return {
    kind: 'choices',
    text: message,
    lang,
    choices: offered,
  };
}
