import * as z from 'zod';
import { isCurrentOn, standing } from '../knowledge/source.ts';
import { said } from '../messages/said.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

const Name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/);

/** Condition that holds if the answer is one of `is`, or a number between `least` and `most`. */
const Condition = z.strictObject({
  question: Name,
  is: z.array(z.string().min(1)).min(1).optional(),
  least: z.number().optional(),
  most: z.number().optional(),
});
export type Condition = z.infer<typeof Condition>;

const asked = {
  id: Name,
  label: said(300),
  hint: said(300).optional(),
  /** Conditions on earlier answers; the question is asked only if all hold. */
  onlyIf: z.array(Condition).optional(),
};

const AskedOption = z.strictObject({ code: Name, label: said(200) });

/** Question of an eligibility check. Every question accepts "I don't know". */
export const AskedQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('yes-no') }),
  z.strictObject({ ...asked, kind: z.literal('number') }),
  z.strictObject({ ...asked, kind: z.literal('choice'), options: z.array(AskedOption).min(2) }),
]);
export type AskedQuestion = z.infer<typeof AskedQuestion>;

/**
 * Rule that applies if all its conditions hold. `no`: not eligible, with reason and alternative; `person`: somebody must
 * decide.
 */
const Rule = z.strictObject({
  when: z.array(Condition).min(1),
  verdict: z.enum(['no', 'person']),
  because: said(400),
  instead: said(400),
  /** Code of another programme that may be suitable. */
  see: Name.optional(),
});
export type Rule = z.infer<typeof Rule>;

/** Support programme of the province for people or businesses in hardship, with eligibility rules. */
export const Programme = z.strictObject({
  code: Name,
  /** Topic of the tickets that are applications for this programme. */
  topic: z.string().regex(/^[A-Z]{2}\d{2}$/),
  order: z.number().int().positive(),
  name: said(150),
  who: said(600),
  amount: said(600),
  where: said(600),
  papers: said(600).optional(),
  period: said(300),
  legalBasis: z.array(z.string().min(1).max(250)).min(1),
  questions: z.array(AskedQuestion).min(1).max(10),
  rules: z.array(Rule).min(1),
  ...standing,
  ...validity,
});
export type Programme = z.infer<typeof Programme>;

/** Returns the programmes open on the day, in display order. */
export const programmesOn = (
  { programmes }: { programmes: readonly Programme[] },
  on: Date,
): Programme[] => {
  const date = localDate(on);
  return programmes
    .filter((programme) => isValidOn(programme, date) && isCurrentOn(programme, date))
    .toSorted((a, b) => a.order - b.order);
};
