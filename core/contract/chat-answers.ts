import * as z from 'zod';
import { mostLetters } from '../conversation/incoming.ts';
import { Lang } from '../messages/lang.ts';
import { Moment } from './shared-answers.ts';

const Choice = z.strictObject({ id: z.string(), label: z.string() });

const ChatLine = z.strictObject({
  by: z.enum(['person', 'hotline', 'operator']),
  at: Moment,
  text: z.string(),
  /** Nothing of it was kept. */
  isUnkept: z.boolean().optional(),
  lang: Lang.optional(),
  kind: z.enum(['text', 'choices', 'link', 'ask-place', 'ask-photo']).optional(),
  choices: z.array(Choice).optional(),
  href: z.string().optional(),
  label: z.string().optional(),
  code: z.string().optional(),
});
export type ChatLine = z.infer<typeof ChatLine>;

/** All that was said, the oldest first; only the last choices still stand. */
export const ChatAnswer = z.strictObject({ lang: Lang, lines: z.array(ChatLine) });
export type ChatAnswer = z.infer<typeof ChatAnswer>;

/** What is said next: words, one of the choices, or a place. */
export const ChatRequest = z.strictObject({
  /** The sender's own name for the message: sent twice it is one. */
  id: z.string('required-or-wrong-type').regex(/^[\w-]{8,64}$/, 'not-allowed'),
  text: z.string().trim().min(1, 'text-required').max(mostLetters, 'too-long').optional(),
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
