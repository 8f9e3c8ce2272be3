import * as z from 'zod';
import type { SmsTemplate } from '../messages/sms-templates.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** What an SMS says instead of the code's words, from a day on. */
export const WordingRow = z.strictObject({
  key: z.string().regex(/^[a-z]+(\.[a-z-]+)+$/),
  lang: z.enum(['vi', 'en']),
  text: z.string().max(400),
  ...validity,
});
export type WordingRow = z.infer<typeof WordingRow>;

/** The text in force for a message, if somebody wrote another than the code's. */
export const wordingOn = (
  { wording }: { wording: readonly WordingRow[] },
  { key, lang }: Pick<SmsTemplate, 'key' | 'lang'>,
  on: Date,
): string | undefined =>
  wording.find((row) => row.key === key && row.lang === lang && isValidOn(row, localDate(on)))
    ?.text;
