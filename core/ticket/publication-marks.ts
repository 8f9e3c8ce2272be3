import * as z from 'zod';
import { personalKinds } from '../text/personal/mark.ts';
import { personalMarks } from '../text/personal-data.ts';

const publishedFields = ['title', 'question', 'answer'] as const;

/** A slice of a text to be published that may be personal data; positions in UTF-16 units, the end excluded. */
export const PublicationMark = z.strictObject({
  field: z.enum(publishedFields),
  kind: z.enum(personalKinds),
  from: z.int().nonnegative(),
  to: z.int().positive(),
  part: z.string(),
});
export type PublicationMark = z.infer<typeof PublicationMark>;

type PublishedField = (typeof publishedFields)[number];
type Texts = Record<PublishedField, string>;

/** The texts of a form without the space around them, as they are stored: positions of marks are those of these texts. */
export const textsToPublish = (typed: Partial<Record<PublishedField, string>>): Texts => ({
  title: (typed.title ?? '').trim(),
  question: (typed.question ?? '').trim(),
  answer: (typed.answer ?? '').trim(),
});

/** Everything in the texts that may identify somebody. */
export const publicationMarks = (texts: Texts): PublicationMark[] =>
  publishedFields.flatMap((field) =>
    personalMarks(texts[field]).map((mark) => ({ field, ...mark })),
  );

/** Identifies a mark: a confirmation holds for the same words at the same place, not for a later text. */
export const markKey = ({ field, from, to, part }: PublicationMark): string =>
  JSON.stringify([field, from, to, part]);

/** The marks of the texts that nobody has confirmed as they are now. */
export const unconfirmedMarks = (
  texts: Texts,
  confirmed: readonly PublicationMark[],
): PublicationMark[] => {
  const known = new Set(confirmed.map(markKey));
  return publicationMarks(texts).filter((mark) => !known.has(markKey(mark)));
};
