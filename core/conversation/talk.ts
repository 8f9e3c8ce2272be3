import * as z from 'zod';
import { Lang } from '../messages/lang.ts';
import { Instant } from '../time/instant.ts';
import { Conversation } from './conversation.ts';
import type { TalkerName } from './talker-name.ts';

const ShownChoice = z.object({ id: z.string(), label: z.string(), lang: Lang.optional() });

/** A reply as it is kept where the channel itself keeps none. */
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

/** One line of what was said. A person's words that may not be kept are empty. */
export const Line = z.discriminatedUnion('by', [
  z.object({ by: z.literal('person'), text: z.string(), at: Instant }),
  z.object({ by: z.literal('hotline'), reply: KeptReply, at: Instant }),
  z.object({ by: z.literal('operator'), text: z.string(), at: Instant }),
]);
export type Line = z.infer<typeof Line>;

/** A conversation as it is kept between two messages. */
export const Talk = z.object({
  state: Conversation,
  /** Only of the web, where nobody else keeps what was said. */
  lines: z.array(Line).default([]),
  /** What was answered to the last message and may not have reached its platform. */
  unsent: z.object({ id: z.string(), replies: z.array(KeptReply).readonly() }).optional(),
});
export type Talk = z.infer<typeof Talk>;

export type TalkStore = {
  /** With the number by which it is seen whether another message was quicker. */
  load(talker: TalkerName): Promise<{ talk: Talk | undefined; version: number }>;
  /** False when another message was quicker. */
  save(talker: TalkerName, talk: Talk, version: number, forgetAt: Date): Promise<boolean>;
};
