import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** Initial Amazon Connect contact id of a call; transfers don't change it. */
export const CallId = z.string().regex(/^[\w-]{8,64}$/);
export type CallId = z.infer<typeof CallId>;

/** Metadata of a voice message; the recording is in S3. */
export const VoiceMessage = z.object({
  /** Call that left the message; a call leaves at most one. */
  call: CallId,
  seconds: z.number().int().positive(),
  at: Instant,
  /** Status of the transcript: awaited, written, or none, in which case a person must listen. */
  words: z.enum(['awaited', 'written', 'none']),
});
export type VoiceMessage = z.infer<typeof VoiceMessage>;
