import * as z from 'zod';
import { contentSourceFields, isContentUnexpiredOnDate } from '../knowledge/content-source.ts';
import { buildLocalizedTextSchema } from '../messages/localized-text.ts';
import { LocalDate, toLocalDate } from '../time/local-date.ts';
import { isValidOn, validityFields } from '../time/validity.ts';

const ProgrammeKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/);

/** Condition on an answer: the answer equals an entry of `is`, or is a number between `least` and `most`. */
const EligibilityCondition = z.strictObject({
  question: ProgrammeKey,
  is: z.array(z.string().min(1)).min(1).optional(),
  least: z.number().optional(),
  most: z.number().optional(),
});
export type EligibilityCondition = z.infer<typeof EligibilityCondition>;

const questionFields = {
  id: ProgrammeKey,
  label: buildLocalizedTextSchema(300),
  hint: buildLocalizedTextSchema(300).optional(),
  /** Conditions on earlier answers. The question is asked only if all of them hold. */
  onlyIf: z.array(EligibilityCondition).optional(),
};

const QuestionOption = z.strictObject({ code: ProgrammeKey, label: buildLocalizedTextSchema(200) });

/** Question in an eligibility check. Every question accepts "I don't know" as an answer. */
export const EligibilityQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ ...questionFields, kind: z.literal('yes-no') }),
  z.strictObject({ ...questionFields, kind: z.literal('number') }),
  z.strictObject({
    ...questionFields,
    kind: z.literal('choice'),
    options: z.array(QuestionOption).min(2),
  }),
]);
export type EligibilityQuestion = z.infer<typeof EligibilityQuestion>;

/**
 * Eligibility rule, which applies if all its conditions hold. The result `no` means not eligible, with reason and
 * alternative; `person` means that a person must decide.
 */
const EligibilityRule = z.strictObject({
  when: z.array(EligibilityCondition).min(1),
  verdict: z.enum(['no', 'person']),
  because: buildLocalizedTextSchema(400),
  instead: buildLocalizedTextSchema(400),
  /** Code of another support program that may be suitable for the person. */
  see: ProgrammeKey.optional(),
});
export type EligibilityRule = z.infer<typeof EligibilityRule>;

/** Support program of the province for people or businesses in hardship, with the rules for eligibility. */
export const Programme = z.strictObject({
  code: ProgrammeKey,
  /** Topic of the tickets by which people apply for this support program. */
  topic: z.string().regex(/^[A-Z]{2}\d{2}$/),
  order: z.number().int().positive(),
  name: buildLocalizedTextSchema(150),
  who: buildLocalizedTextSchema(600),
  amount: buildLocalizedTextSchema(600),
  where: buildLocalizedTextSchema(600),
  papers: buildLocalizedTextSchema(600).optional(),
  period: buildLocalizedTextSchema(300),
  legalBasis: z.array(z.string().min(1).max(250)).min(1),
  questions: z.array(EligibilityQuestion).min(1).max(10),
  rules: z.array(EligibilityRule).min(1),
  ...contentSourceFields,
  /** Last day on which the support program is displayed. */
  expiresOn: LocalDate,
  ...validityFields,
});
export type Programme = z.infer<typeof Programme>;

/** Returns the support programs that accept applications on the day, in display order. */
export function listOpenProgrammes(
  { programmes }: { programmes: readonly Programme[] },
  on: Date,
): Programme[] {
  const date = toLocalDate(on);
  return programmes
    .filter((programme) => isValidOn(programme, date) && isContentUnexpiredOnDate(programme, date))
    .toSorted((a, b) => a.order - b.order);
}
