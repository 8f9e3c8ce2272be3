import * as z from 'zod';
import { Lang } from '../messages/lang.ts';
import { Instant } from '../time/instant.ts';
import type { ChatUserId } from './chat-user-id.ts';
import { Conversation } from './conversation.ts';

const ShownChoice = z.object({ id: z.string(), label: z.string(), lang: Lang.optional() });

/** Stored form of a reply, for channels without a transcript of their own. */
const KeptReply = z.discriminatedUnion('kind', [
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

/** Line of a chat transcript. A text that must not be stored is empty. */
export const TranscriptLine = z.discriminatedUnion('by', [
  z.object({ by: z.literal('person'), text: z.string(), at: Instant }),
  z.object({ by: z.literal('hotline'), reply: KeptReply, at: Instant }),
  z.object({ by: z.literal('operator'), text: z.string(), at: Instant }),
]);
export type TranscriptLine = z.infer<typeof TranscriptLine>;

/** Chat session as stored between two messages. */
export const ChatSession = z.object({
  state: Conversation,
  /** Transcript; only for web chat, because the platforms store their own. */
  lines: z.array(TranscriptLine).default([]),
  /** Replies to the last message that may not have reached the platform yet. */
  unsent: z.object({ id: z.string(), replies: z.array(KeptReply).readonly() }).optional(),
});
export type ChatSession = z.infer<typeof ChatSession>;

export type ChatSessionStore = {
  /** Returns the session with its version for optimistic locking. */
  load(talker: ChatUserId): Promise<{ talk: ChatSession | undefined; version: number }>;
  /** Stores the session. Returns false on a version conflict. */
  save(talker: ChatUserId, session: ChatSession, version: number, forgetAt: Date): Promise<boolean>;
};
