import * as z from 'zod';
import { maxMessageCharacters } from '../conversation/incoming.ts';
import { Lang } from '../messages/lang.ts';
import { ResponseInstant } from './shared-answers.ts';

const Choice = z.strictObject({ id: z.string(), label: z.string() });

const ChatLine = z.strictObject({
  by: z.enum(['person', 'hotline', 'operator']),
  at: ResponseInstant,
  text: z.string(),
  /** Whether the text was not stored because it may be a denunciation. */
  isUnkept: z.boolean().optional(),
  lang: Lang.optional(),
  kind: z.enum(['text', 'choices', 'link', 'ask-place', 'ask-photo']).optional(),
  choices: z.array(Choice).optional(),
  href: z.string().optional(),
  label: z.string().optional(),
  code: z.string().optional(),
});
export type ChatLine = z.infer<typeof ChatLine>;

/** Lines of a chat session, oldest first. Only the choices of the last line can still be selected. */
export const ChatResponse = z.strictObject({ lang: Lang, lines: z.array(ChatLine) });
export type ChatResponse = z.infer<typeof ChatResponse>;

/** Input of a chat user: a text, a choice or a location. */
export const ChatRequest = z.strictObject({
  /** Idempotency key of the message, made by the client. */
  id: z.string('required-or-wrong-type').regex(/^[\w-]{8,64}$/, 'not-allowed'),
  text: z.string().trim().min(1, 'text-required').max(maxMessageCharacters, 'too-long').optional(),
  choice: z.string().min(1).max(100).optional(),
  place: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    })
    .optional(),
  lang: Lang.optional(),
});
export type ChatRequest = z.infer<typeof ChatRequest>;
