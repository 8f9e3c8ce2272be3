import * as z from 'zod';
import { LocalDate } from '../time/local-date.ts';

/** Length of a message text in SMS segments and characters. */
const size = { segments: z.int(), characters: z.int() };
const Sized = z.strictObject({ text: z.string(), ...size });

export const CustomTextsResponse = z.strictObject({
  /** Version of the reference data (directory), which the client sends with `POST /api/staff/directory/changes`. */
  version: z.string(),
  messages: z.array(
    z.strictObject({
      key: z.string(),
      lang: z.enum(['vi', 'en']),
      /** Names of the placeholders that the text must contain, each written as `{name}`. */
      gaps: z.array(z.string()),
      builtIn: z.string(),
      current: z.string(),
      isChanged: z.boolean(),
      /** Custom message texts that become valid on a future date. */
      planned: z.array(z.strictObject({ text: z.string(), validFrom: LocalDate.nullable() })),
      /** Length of the message text when filled in with the longest possible names. */
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
  /** Message text filled in with the longest possible names, and its length. */
  longest: Sized,
});
