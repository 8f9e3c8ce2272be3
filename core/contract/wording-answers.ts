import * as z from 'zod';
import { LocalDate } from '../time/local-date.ts';

/** Length of a text: SMS segments and characters. */
const size = { segments: z.int(), characters: z.int() };
const Sized = z.strictObject({ text: z.string(), ...size });

export const WordingResponse = z.strictObject({
  /** Directory version, to be sent with `POST /api/staff/directory/changes`. */
  version: z.string(),
  messages: z.array(
    z.strictObject({
      key: z.string(),
      lang: z.enum(['vi', 'en']),
      /** Placeholders that the text must contain, each written as `{name}`. */
      gaps: z.array(z.string()),
      builtIn: z.string(),
      current: z.string(),
      isChanged: z.boolean(),
      /** Texts with a future validity date. */
      planned: z.array(z.strictObject({ text: z.string(), validFrom: LocalDate.nullable() })),
      /** Length of the text with the longest possible names. */
      ...size,
    }),
  ),
});

export const WordingPreviewResponse = z.strictObject({
  isValid: z.boolean(),
  problems: z.array(z.string()),
  gaps: z.array(z.string()),
  maxCharacters: z.int(),
  example: Sized,
  /** Text with the longest possible names, and its length. */
  longest: Sized,
});
