import * as z from 'zod';
import type { SmsTemplate } from '../messages/sms-templates.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** Custom SMS text that replaces the built-in text while the row is valid. */
export const WordingRow = z.strictObject({
  key: z.string().regex(/^[a-z]+(\.[a-z-]+)+$/),
  lang: z.enum(['vi', 'en']),
  text: z.string().max(400),
  ...validity,
});
export type WordingRow = z.infer<typeof WordingRow>;

/** Returns the custom text for a message on the given day, or undefined if the built-in text applies. */
export function findWording(
  { wording }: { wording: readonly WordingRow[] },
  { key, lang }: Pick<SmsTemplate, 'key' | 'lang'>,
  on: Date,
): string | undefined {
  return wording.find(
    (row) => row.key === key && row.lang === lang && isValidOn(row, localDate(on)),
  )?.text;
}
