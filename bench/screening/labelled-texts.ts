import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { labelled } from '../triage/set.ts';

/** A text as a citizen could send it, and whether it complains about an office or an official. */
const LabelledText = z.strictObject({
  kind: z.enum(['complaint', 'other']),
  style: z.string(),
  text: z.string(),
  /** Texts of one batch come from one sitting of one writer: cross-validation keeps them together. */
  batch: z.string(),
  /** A life may be in danger while it is written; said of the training texts only. */
  isEmergency: z.literal(true).optional(),
});
export type LabelledText = z.infer<typeof LabelledText>;

/** `final` is for measuring the finished model once; nothing is chosen by it. */
export const labelledTexts = (split: 'train' | 'final'): LabelledText[] =>
  z
    .array(LabelledText)
    .parse(JSON.parse(readFileSync(`test/fixtures/screening/${split}.json`, 'utf8')));

const everyNth = 4;

/**
 * Everyday reports of the triage set that complain about no office. The texts written for screening are hard cases; these
 * keep ordinary reports from being held.
 */
export const everydayTexts = (): LabelledText[] =>
  labelled('train')
    .filter(({ topic, flags }) => topic !== 'VP08' && !flags.includes('complaint'))
    .filter((_, at) => at % everyNth === 0)
    .map(({ text }) => ({ kind: 'other', style: 'everyday', text, batch: 'everyday' }));
