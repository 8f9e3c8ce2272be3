import * as z from 'zod';
import { personalDataTypes } from '../../text/personal/text-mark.ts';
import { findPersonalData } from '../../text/personal-data.ts';

const publishedFields = ['title', 'question', 'answer'] as const;

/** Passage in a text to be published that may be personal data. Positions are UTF-16 code units; the end is exclusive. */
export const PublicationMark = z.strictObject({
  field: z.enum(publishedFields),
  kind: z.enum(personalDataTypes),
  from: z.int().nonnegative(),
  to: z.int().positive(),
  part: z.string(),
});
export type PublicationMark = z.infer<typeof PublicationMark>;

type PublishedField = (typeof publishedFields)[number];
type Texts = Record<PublishedField, string>;

/**
 * Trims the publication form's texts (title, question, answer) in the same way as when they are stored. Positions of
 * personal-data marks refer to the trimmed texts.
 */
export function trimPublicationTexts(typed: Partial<Record<PublishedField, string>>): Texts {
  return {
    title: (typed.title ?? '').trim(),
    question: (typed.question ?? '').trim(),
    answer: (typed.answer ?? '').trim(),
  };
}

/** Returns all passages in the texts to be published that may identify a person. */
export function findPublicationMarks(texts: Texts): PublicationMark[] {
  return publishedFields.flatMap((field) =>
    findPersonalData(texts[field]).map((mark) => ({ field, ...mark })),
  );
}

/**
 * Returns a string that identifies a marked passage by text and position. A supervisor's confirmation applies only to the
 * same text at the same position.
 */
export function toPublicationMarkKey({ field, from, to, part }: PublicationMark): string {
  return JSON.stringify([field, from, to, part]);
}

/** Returns the passages of possible personal data in the publication's texts that the supervisor has not confirmed. */
export function findUnconfirmedPublicationMarks(
  texts: Texts,
  confirmed: readonly PublicationMark[],
): PublicationMark[] {
  const known = new Set(confirmed.map(toPublicationMarkKey));
  return findPublicationMarks(texts).filter((mark) => !known.has(toPublicationMarkKey(mark)));
}
