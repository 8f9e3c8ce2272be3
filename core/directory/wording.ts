import * as z from 'zod';
import type { SmsTemplate } from '../messages/sms-templates.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** Custom SMS text that replaces the default text during its validity. */
export const WordingRow = z.strictObject({
  key: z.string().regex(/^[a-z]+(\.[a-z-]+)+$/),
  lang: z.enum(['vi', 'en']),
  text: z.string().max(400),
  ...validity,
});
export type WordingRow = z.infer<typeof WordingRow>;

/** Returns the custom text in force for a message, or undefined to use the default. */
export function findWording(
  { wording }: { wording: readonly WordingRow[] },
  { key, lang }: Pick<SmsTemplate, 'key' | 'lang'>,
  on: Date,
): string | undefined {
  return wording.find(
    (row) => row.key === key && row.lang === lang && isValidOn(row, localDate(on)),
  )?.text;
}
