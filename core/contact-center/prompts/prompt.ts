import * as z from 'zod';
import { checksum } from '../../text/checksum.ts';

/**
 * What can be heard: a `placeholder` is a machine's voice, `silent` nobody's yet; `recorded` is a person's, and
 * `reviewed` one that a native speaker has heard and approved.
 */
const PromptStatus = z.enum(['placeholder', 'recorded', 'reviewed', 'silent']);

/** A row of the manifest of one language. */
export const Prompt = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[A-Za-z0-9]+)*$/),
  text: z.string(),
  status: PromptStatus,
  /** Of the text that the recording says. */
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  seconds: z.number().positive(),
});
export type Prompt = z.infer<typeof Prompt>;

/** A recording says the text of its row, or an older one. */
export const isOutdated = ({ text, hash }: Prompt): boolean => checksum(text) !== hash;

const signsPerSecond = 14;
const shortest = 0.4;

/** How long an even voice needs, until somebody has measured. */
export const estimatedSeconds = (text: string): number =>
  Math.max(shortest, Math.round((text.length / signsPerSecond) * 10) / 10);

/** Neither a person's voice nor one that a native speaker has approved. */
export const isSpokenByNobody = ({ status }: Prompt): boolean =>
  status === 'placeholder' || status === 'silent';
