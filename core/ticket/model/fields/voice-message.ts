import * as z from 'zod';
import { Instant } from '../../../time/instant.ts';

/** Initial Amazon Connect contact id of a call. It stays the same when the call is transferred. */
export const CallId = z.string().regex(/^[\w-]{8,64}$/);
export type CallId = z.infer<typeof CallId>;

/** Metadata of a voice message; the audio recording is in S3. */
export const VoiceMessage = z.object({
  /** Id of the call in which the voice message was recorded; later messages of the call have a suffix such as `-2`. */
  call: CallId,
  seconds: z.number().int().positive(),
  at: Instant,
  /**
   * Status of the transcript: awaited, written, or none. If there is none, a person must listen to the voice message. A
   * recording without speech (`no-speech`) is not transcribed.
   */
  words: z.enum(['awaited', 'written', 'none', 'no-speech']),
});
export type VoiceMessage = z.infer<typeof VoiceMessage>;
