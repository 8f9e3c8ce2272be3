import * as z from 'zod';
import { UnitCode } from '../organization/unit.ts';

/** Text in Vietnamese, English and optionally Khmer. Khmer readers get the Vietnamese text if the Khmer one is missing. */
const TranslatedText = z.strictObject({
  vi: z.string().min(1),
  km: z.string().min(1).optional(),
  en: z.string().min(1),
});

const Name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,29}$/);

const common = {
  id: Name,
  label: TranslatedText,
  /** Whether the unit needs the answer before it can begin. A report without the answer is still accepted. */
  required: z.boolean(),
};

const Option = z.strictObject({
  code: Name,
  label: TranslatedText,
  /** Lead unit of reports with this answer. If it is absent, the topic's lead unit applies. */
  lead: UnitCode.optional(),
  /**
   * Words of a report from which this answer follows, such as "quốc lộ" or, with "#" for a number of at most 3 digits, "ql #".
   * The form then preselects the answer.
   */
  keywords: z.array(z.string().min(1)).optional(),
});

const areUnique = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Additional question about reports on a topic. The unit then does not have to ask the citizen later. */
export const TopicQuestion = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('text'),
    /** Whether the question asks for the place of the report, which the form then copies from the address. */
    isPlace: z.boolean().optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('number') }),
  z.strictObject({ ...common, kind: z.literal('yes-no') }),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z
      .array(Option)
      .min(2)
      .refine((options) => areUnique(options.map(({ code }) => code)), 'an option is given twice'),
  }),
]);
export type TopicQuestion = z.infer<typeof TopicQuestion>;

export const TopicQuestions = z
  .array(TopicQuestion)
  .max(4)
  .refine((questions) => areUnique(questions.map(({ id }) => id)), 'a question is asked twice');

/** Answers to additional questions, by question id. The answer to a multiple-choice question is the code of the option. */
export const TopicQuestionAnswers = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]),
);
export type TopicQuestionAnswers = z.infer<typeof TopicQuestionAnswers>;
export type TopicQuestionAnswer = TopicQuestionAnswers[string];
