import * as z from 'zod';
import { Lang } from '../../messages/lang.ts';
import { Instant } from '../../time/instant.ts';
import type { ChatUserId } from './chat-user-id.ts';
import { Conversation } from './conversation.ts';

const ShownChoice = z.object({ id: z.string(), label: z.string(), lang: Lang.optional() });

/** Reply of the hotline as stored in the chat session. */
const StoredReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), lang: Lang }),
  z.object({
    kind: z.enum(['choices', 'ask-place']),
    text: z.string(),
    lang: Lang,
    choices: z.array(ShownChoice).readonly(),
  }),
  z.object({
    kind: z.literal('link'),
    text: z.string(),
    lang: Lang,
    href: z.string(),
    label: z.string(),
  }),
  z.object({
    kind: z.literal('ask-photo'),
    text: z.string(),
    lang: Lang,
    code: z.string(),
    choices: z.array(ShownChoice).readonly(),
  }),
]);

/** Line in a chat transcript. A citizen's text is empty if it must not be stored, for instance a denunciation. */
export const ChatTranscriptLine = z.discriminatedUnion('by', [
  z.object({ by: z.literal('person'), text: z.string(), at: Instant }),
  z.object({ by: z.literal('hotline'), reply: StoredReply, at: Instant }),
  z.object({
    by: z.literal('operator'),
    text: z.string(),
    at: Instant,
    /** Set if Zalo or Messenger refused the message, so that the citizen did not get it. */
    isUndelivered: z.literal(true).optional(),
  }),
]);
export type ChatTranscriptLine = z.infer<typeof ChatTranscriptLine>;

/** Chat session as stored between two messages of the chat user. */
export const ChatSession = z.object({
  state: Conversation,
  /**
   * Transcript of a web chat. For Zalo and Messenger, which store messages themselves, only of a chat that waits for an
   * operator or that an operator answers in the console.
   */
  lines: z.array(ChatTranscriptLine).default([]),
  /** Time of the newest line that was dropped because the transcript became too long. */
  droppedAt: Instant.optional(),
  /**
   * Replies to the last message from Zalo or Messenger, stored until the platform has accepted them. They are sent again if
   * the message is redelivered.
   */
  unsent: z.object({ id: z.string(), replies: z.array(StoredReply).readonly() }).optional(),
});
export type ChatSession = z.infer<typeof ChatSession>;

export type ChatSessionStore = {
  /** Returns the chat session, or undefined if none is stored, and its version for optimistic locking. */
  load(chatUser: ChatUserId): Promise<{ session: ChatSession | undefined; version: number }>;
  /** Stores the chat session until `forgetAt`, then it expires. Returns false on a version conflict. */
  save(
    chatUser: ChatUserId,
    session: ChatSession,
    version: number,
    forgetAt: Date,
  ): Promise<boolean>;
};
