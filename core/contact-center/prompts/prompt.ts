import * as z from 'zod';
import { computeTextChecksum } from '../../text/checksum.ts';

/**
 * Review state of a prompt: `placeholder` is synthesized, `silent` has no speech yet, `recorded` is spoken by a person, and
 * `reviewed` is approved by a native speaker.
 */
const PromptStatus = z.enum(['placeholder', 'recorded', 'reviewed', 'silent']);

/** Entry in the manifest of telephone prompts for one language. */
export const Prompt = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[A-Za-z0-9]+)*$/),
  text: z.string(),
  status: PromptStatus,
  /** Checksum of the text that is spoken in the recording, to detect later changes of the text. */
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  seconds: z.number().positive(),
});
export type Prompt = z.infer<typeof Prompt>;

/** Returns whether the text of the prompt has changed since it was recorded. */
export function isPromptOutdated({ text, hash }: Prompt): boolean {
  return computeTextChecksum(text) !== hash;
}

const charactersPerSecond = 14;
const minSpokenSeconds = 0.4;

/** Estimates the duration of a spoken text in seconds, for prompts without a measured recording. */
export function estimateSpokenSeconds(text: string): number {
  return Math.max(minSpokenSeconds, Math.round((text.length / charactersPerSecond) * 10) / 10);
}

/** Returns whether the prompt has not been recorded by a person yet. */
export function needsHumanRecording({ status }: Prompt): boolean {
  return status === 'placeholder' || status === 'silent';
}
