import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readLabelledMessages } from '../triage/set.ts';

/** A text as a citizen could write it, labelled with whether it complains about an office or an official. */
const LabelledText = z.strictObject({
  kind: z.enum(['complaint', 'other']),
  style: z.string(),
  text: z.string(),
  /** Id of the batch; its texts come from one writer's session, and cross-validation doesn't split them. */
  batch: z.string(),
  /** Whether the text reports a danger to life; set in the training texts only. */
  isEmergency: z.literal(true).optional(),
});
export type LabelledText = z.infer<typeof LabelledText>;

/** Reads the labelled texts. `final` serves only to measure the finished model; no choice may depend on it. */
export function labelledTexts(split: 'train' | 'final'): LabelledText[] {
  return z
    .array(LabelledText)
    .parse(JSON.parse(readFileSync(`test/fixtures/screening/${split}.json`, 'utf8')));
}

const everyNth = 4;

/**
 * Returns everyday reports of the triage set that complain about no office. The screening set has hard cases only; these
 * reports prevent the model from holding ordinary ones.
 */
export function everydayTexts(): LabelledText[] {
  return readLabelledMessages('train')
    .filter(({ topic, flags }) => topic !== 'VP08' && !flags.includes('complaint'))
    .filter((_, at) => at % everyNth === 0)
    .map(({ text }) => ({ kind: 'other', style: 'everyday', text, batch: 'everyday' }));
}
