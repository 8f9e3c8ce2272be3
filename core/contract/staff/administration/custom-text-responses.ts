import * as z from 'zod';
import { messageLangs } from '../../../../i18n/languages.ts';
import { LocalDate } from '../../../time/local-date.ts';

/** Length of a message text in SMS segments and characters. */
const size = { segments: z.int(), characters: z.int() };
const Sized = z.strictObject({ text: z.string(), ...size });

export const CustomTextsResponse = z.strictObject({
  /**
   * Version of the reference data (directory). The client sends it back with `POST /api/staff/directory/changes` for
   * optimistic locking.
   */
  version: z.string(),
  messages: z.array(
    z.strictObject({
      key: z.string(),
      lang: z.enum(messageLangs),
      /** Names of the placeholders that the message text must contain, such as `code` for `{code}`. */
      gaps: z.array(z.string()),
      builtIn: z.string(),
      current: z.string(),
      isChanged: z.boolean(),
      /** Custom message texts whose validity begins on a future date. */
      planned: z.array(z.strictObject({ text: z.string(), validFrom: LocalDate.nullable() })),
      /** Length of the message text if all placeholders have the longest possible values. */
      ...size,
    }),
  ),
});

export const CustomTextPreviewResponse = z.strictObject({
  isValid: z.boolean(),
  problems: z.array(z.string()),
  gaps: z.array(z.string()),
  mostCharacters: z.int(),
  example: Sized,
  /** Message text with the longest possible value for each placeholder, and its length. */
  longest: Sized,
});
