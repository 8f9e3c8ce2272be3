import * as z from 'zod';
import { messageLangs } from '../../../i18n/languages.ts';
import type { MessageTemplate } from '../../messages/compose/message-templates.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn, validityFields } from '../../time/validity.ts';

/** Custom SMS text that replaces the built-in text while its row is valid. */
export const CustomText = z.strictObject({
  key: z.string().regex(/^[a-z]+(\.[a-z-]+)+$/),
  lang: z.enum(messageLangs),
  text: z.string().max(400),
  ...validityFields,
});
export type CustomText = z.infer<typeof CustomText>;

/** Returns the custom text for a message on the given day, or undefined if the built-in text applies. */
export function findCustomText(
  { wording }: { wording: readonly CustomText[] },
  { key, lang }: Pick<MessageTemplate, 'key' | 'lang'>,
  on: Date,
): string | undefined {
  return wording.find(
    (row) => row.key === key && row.lang === lang && isValidOn(row, toLocalDate(on)),
  )?.text;
}
