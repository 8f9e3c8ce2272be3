import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readLabelledMessages } from '../triage/set.ts';

/** Schema of a text as a citizen could write it. Its label says whether the text complains about an office or an official. */
const LabelledText = z.strictObject({
  kind: z.enum(['complaint', 'other']),
  style: z.string(),
  text: z.string(),
  /** Id of the batch, whose texts come from one writer's session. Cross-validation never splits a batch. */
  batch: z.string(),
  /** Whether the text reports a danger to life. It is set only in the training texts. */
  isEmergency: z.literal(true).optional(),
});
export type LabelledText = z.infer<typeof LabelledText>;

/** Reads the labelled texts. The split `final` serves only to measure the finished model; no choice may depend on it. */
export function readLabelledTexts(split: 'train' | 'final'): LabelledText[] {
  return z
    .array(LabelledText)
    .parse(JSON.parse(readFileSync(`test/fixtures/screening/${split}.json`, 'utf8')));
}

const everyNth = 4;

/**
 * Returns ordinary reports from the training set for automatic classification that don't complain about an office. The
 * screening set has only hard cases; without these reports, the model would hold ordinary ones.
 */
export function readEverydayTexts(): LabelledText[] {
  return readLabelledMessages('train')
    .filter(({ topic, flags }) => topic !== 'VP08' && !flags.includes('complaint'))
    .filter((_, at) => at % everyNth === 0)
    .map(({ text }) => ({ kind: 'other', style: 'everyday', text, batch: 'everyday' }));
}
