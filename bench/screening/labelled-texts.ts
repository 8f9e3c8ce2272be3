import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A text as a citizen could send it, and whether it complains about an office or an official. */
const LabelledText = z.strictObject({
  kind: z.enum(['complaint', 'other']),
  style: z.string(),
  text: z.string(),
  /** Texts of one batch come from one sitting of one writer: cross-validation keeps them together. */
  batch: z.string(),
});
export type LabelledText = z.infer<typeof LabelledText>;

/** `final` is for measuring the finished model once; nothing is chosen by it. */
export const labelledTexts = (split: 'train' | 'final'): LabelledText[] =>
  z
    .array(LabelledText)
    .parse(JSON.parse(readFileSync(`test/fixtures/screening/${split}.json`, 'utf8')));
