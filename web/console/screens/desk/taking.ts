import * as z from 'zod';
import { parseAccusedAnswer } from '../../../../core/intake/accused-answer.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import type { PromptedQuestion } from './topic-answers.ts';
import { answersOf } from './topic-answers.ts';

/** What an operator writes while somebody speaks. */
export const Taking = z.object({
  text: z.string(),
  service: z.string().optional(),
  topic: z.string().optional(),
  area: z.object({ code: z.string(), name: z.string() }).optional(),
  place: z.string(),
  /** To the topic's questions, under topic and question, as they were typed. */
  answers: z.record(z.string(), z.string()).readonly(),
  /** The answer whether it is about an office: '' is no, `?` an office that the caller can't name, else a unit. */
  accused: z.string(),
  phone: z.string(),
  name: z.string(),
  isAnonymous: z.boolean(),
  isNoDenunciation: z.boolean(),
  lang: Lang,
});
export type Taking = z.infer<typeof Taking>;

export const nothingTaken: Taking = {
  text: '',
  service: undefined,
  topic: undefined,
  area: undefined,
  place: '',
  answers: {},
  accused: '',
  phone: '',
  name: '',
  isAnonymous: false,
  isNoDenunciation: false,
  lang: 'vi',
};

/** As `POST /api/staff/tickets` takes it; `contact` is the call that it comes by. */
export const reportOf = (
  taking: Taking,
  { contact, questions }: { contact: string | undefined; questions: readonly PromptedQuestion[] },
) => ({
  service: taking.service ?? '',
  topic: taking.topic,
  areaCode: taking.area?.code,
  place: taking.place || undefined,
  answers: answersOf(taking, questions),
  text: taking.text,
  ...parseAccusedAnswer(taking.accused),
  notDenunciation: taking.isNoDenunciation || undefined,
  reporter: {
    kind: 'person' as const,
    phone: taking.phone || undefined,
    name: taking.isAnonymous ? undefined : taking.name || undefined,
    anonymous: taking.isAnonymous,
  },
  lang: taking.lang,
  contact,
});
