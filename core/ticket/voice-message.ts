import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** The telephone system's own name for a call, however often it was put through. */
export const CallId = z.string().regex(/^[\w-]{8,64}$/);
export type CallId = z.infer<typeof CallId>;

/** What a caller said after the tone, as far as the ticket knows it: the recording itself lies elsewhere. */
export const VoiceMessage = z.object({
  /** A call leaves one message. */
  call: CallId,
  seconds: z.number().int().positive(),
  at: Instant,
  /** Whether a machine has written it down: not yet, or not at all, and then a person must listen. */
  words: z.enum(['awaited', 'written', 'none']),
});
export type VoiceMessage = z.infer<typeof VoiceMessage>;
