import * as z from 'zod';
import { isCurrentOn, sourceFields } from '../knowledge/source.ts';
import { localizedText } from '../messages/localized-text.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

const Name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/);

/** Condition on an answer: the answer equals an entry of `is`, or is a number between `least` and `most`. */
const EligibilityCondition = z.strictObject({
  question: Name,
  is: z.array(z.string().min(1)).min(1).optional(),
  least: z.number().optional(),
  most: z.number().optional(),
});
export type EligibilityCondition = z.infer<typeof EligibilityCondition>;

const asked = {
  id: Name,
  label: localizedText(300),
  hint: localizedText(300).optional(),
  /** Conditions on earlier answers. The question is asked only if all of them hold. */
  onlyIf: z.array(EligibilityCondition).optional(),
};

const AskedOption = z.strictObject({ code: Name, label: localizedText(200) });

/** Question in an eligibility check. Every question accepts "I don't know" as an answer. */
export const EligibilityQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('yes-no') }),
  z.strictObject({ ...asked, kind: z.literal('number') }),
  z.strictObject({ ...asked, kind: z.literal('choice'), options: z.array(AskedOption).min(2) }),
]);
export type EligibilityQuestion = z.infer<typeof EligibilityQuestion>;

/**
 * Eligibility rule, which applies if all its conditions hold. `no` means not eligible, with reason and alternative; `person`
 * means that somebody must decide.
 */
const EligibilityRule = z.strictObject({
  when: z.array(EligibilityCondition).min(1),
  verdict: z.enum(['no', 'person']),
  because: localizedText(400),
  instead: localizedText(400),
  /** Code of another programme that may be suitable. */
  see: Name.optional(),
});
export type EligibilityRule = z.infer<typeof EligibilityRule>;

/** Support programme of the province for people or businesses in hardship, with the rules for eligibility. */
export const Programme = z.strictObject({
  code: Name,
  /** Topic of the tickets by which people apply for this programme. */
  topic: z.string().regex(/^[A-Z]{2}\d{2}$/),
  order: z.number().int().positive(),
  name: localizedText(150),
  who: localizedText(600),
  amount: localizedText(600),
  where: localizedText(600),
  papers: localizedText(600).optional(),
  period: localizedText(300),
  legalBasis: z.array(z.string().min(1).max(250)).min(1),
  questions: z.array(EligibilityQuestion).min(1).max(10),
  rules: z.array(EligibilityRule).min(1),
  ...sourceFields,
  ...validity,
});
export type Programme = z.infer<typeof Programme>;

/** Returns the programmes that accept applications on the day, in display order. */
export function programmesOn(
  { programmes }: { programmes: readonly Programme[] },
  on: Date,
): Programme[] {
  const date = localDate(on);
  return programmes
    .filter((programme) => isValidOn(programme, date) && isCurrentOn(programme, date))
    .toSorted((a, b) => a.order - b.order);
}
