import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readLabelledMessages } from '../triage/labelled-messages.ts';

/**
 * Schema of a labeled text for training the screening. The label says whether the text complains about an office or an
 * official.
 */
const LabelledText = z.strictObject({
  kind: z.enum(['complaint', 'other']),
  style: z.string(),
  text: z.string(),
  /** Id of the batch (texts written by one person in one session). Cross-validation never splits a batch. */
  batch: z.string(),
  /** Whether the text reports a danger to life. It is set only in the training texts. */
  isEmergency: z.literal(true).optional(),
});
export type LabelledText = z.infer<typeof LabelledText>;

/**
 * Reads the labeled texts of the screening. The split `final` may only be used to measure the finished model, never to
 * choose parameters.
 */
export function readLabelledTexts(split: 'train' | 'final'): LabelledText[] {
  return z
    .array(LabelledText)
    .parse(JSON.parse(readFileSync(`test/fixtures/screening/${split}.json`, 'utf8')));
}

const everyNth = 4;

/**
 * Returns ordinary reports, which don't complain about an office, from the training set of the triage classifier. The
 * screening's own texts are only hard cases, so a model trained on them alone would mistake ordinary reports for complaints.
 */
export function readEverydayTexts(): LabelledText[] {
  return readLabelledMessages('train')
    .filter(({ topic, flags }) => topic !== 'VP08' && !flags.includes('complaint'))
    .filter((_, at) => at % everyNth === 0)
    .map(({ text }) => ({ kind: 'other', style: 'everyday', text, batch: 'everyday' }));
}
