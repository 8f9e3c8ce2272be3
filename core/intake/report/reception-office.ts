import * as z from 'zod';
import type { Lang } from '../../../i18n/languages.ts';
import {
  buildLocalizedTextSchema,
  type LocalizedText,
  selectLocalizedText,
} from '../../messages/localized-text.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn, validityFields } from '../../time/validity.ts';

/** Office that receives citizens in person, above all for denunciations. */
export const ReceptionOffice = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  name: buildLocalizedTextSchema(200),
  address: z.string().min(1),
  hours: buildLocalizedTextSchema(200),
  isConfirmed: z.boolean(),
  ...validityFields,
});
export type ReceptionOffice = z.infer<typeof ReceptionOffice>;

/** Returns the office with its texts in the reader's language. */
export function localizeReceptionOffice(
  { name, address, hours, isConfirmed }: ReceptionOffice,
  lang: Lang,
) {
  const select = (text: LocalizedText) => selectLocalizedText(lang, text).text;
  return { name: select(name), address, hours: select(hours), isConfirmed };
}

/** Returns the reception office on the given day, or undefined if the reference data has none. */
export function findReceptionOffice(
  { receptionOffices }: { receptionOffices: readonly ReceptionOffice[] },
  on: Date,
): ReceptionOffice | undefined {
  return receptionOffices.find((office) => isValidOn(office, toLocalDate(on)));
}
