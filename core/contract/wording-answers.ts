import * as z from 'zod';
import { LocalDate } from '../time/local-date.ts';

/** What a text costs: parts of an SMS, signs, and the signs that one part has. */
const size = { segments: z.int(), characters: z.int() };
const Sized = z.strictObject({ text: z.string(), ...size });

export const WordingAnswer = z.strictObject({
  /** As `POST /api/staff/directory/changes` wants it. */
  version: z.string(),
  messages: z.array(
    z.strictObject({
      key: z.string(),
      lang: z.enum(['vi', 'en']),
      /** The facts that it must hold, each as `{name}`. */
      gaps: z.array(z.string()),
      builtIn: z.string(),
      current: z.string(),
      isChanged: z.boolean(),
      /** Texts that hold from another day on. */
      planned: z.array(z.strictObject({ text: z.string(), validFrom: LocalDate.nullable() })),
      /** With the longest names. */
      ...size,
    }),
  ),
});

export const WordingPreviewAnswer = z.strictObject({
  isValid: z.boolean(),
  problems: z.array(z.string()),
  gaps: z.array(z.string()),
  mostCharacters: z.int(),
  example: Sized,
  /** With the longest names. */
  longest: Sized,
});
