import * as z from 'zod';
import { parseAccusedOfficeAnswer } from '../../../../../core/intake/follow/accused-answer.ts';
import { Lang } from '../../../../../core/messages/lang.ts';
import { ReceivedBy } from '../../../../../core/ticket/model/fields/report-medium.ts';
import type { TopicQuestionView } from './topic-questions/topic-answers.ts';
import { toTopicAnswers } from './topic-questions/topic-answers.ts';

/** Form state of a report that an operator records during a call. */
export const CallerReportDraft = z.object({
  text: z.string(),
  service: z.string().optional(),
  topic: z.string().optional(),
  area: z.object({ code: z.string(), name: z.string() }).optional(),
  place: z.string(),
  /** Typed answers to the questions of topics, keyed by `topic.question`. */
  answers: z.record(z.string(), z.string()).readonly(),
  /**
   * Code of the accused unit, if the report complains about an office. Empty for a report that isn't a complaint, and `?`
   * for an office that the caller can't name.
   */
  accused: z.string(),
  receivedBy: ReceivedBy.default('telephone'),
  phone: z.string(),
  email: z.string().default(''),
  name: z.string(),
  isBusiness: z.boolean().default(false),
  businessName: z.string().default(''),
  taxNumber: z.string().default(''),
  isAnonymous: z.boolean(),
  isNoDenunciation: z.boolean(),
  lang: Lang,
  /** Code of the ticket to which the report will be added. */
  mergeInto: z.string().default(''),
});
export type CallerReportDraft = z.infer<typeof CallerReportDraft>;

export const emptyCallerReportDraft: CallerReportDraft = {
  text: '',
  service: undefined,
  topic: undefined,
  area: undefined,
  place: '',
  answers: {},
  accused: '',
  receivedBy: 'telephone',
  phone: '',
  email: '',
  name: '',
  isBusiness: false,
  businessName: '',
  taxNumber: '',
  isAnonymous: false,
  isNoDenunciation: false,
  lang: 'vi',
  mergeInto: '',
};

const toSenderIdentity = ({ name, isBusiness, businessName, taxNumber }: CallerReportDraft) => ({
  name: name || undefined,
  ...(isBusiness && {
    businessName: businessName || undefined,
    taxNumber: taxNumber || undefined,
  }),
});

/** Converts an operator's report form to the body of `POST /api/staff/tickets`; `contact` is the ID of the call. */
export function toCallerReportBody(
  taking: CallerReportDraft,
  {
    contact,
    questions,
    mergeReason,
  }: {
    contact: string | undefined;
    questions: readonly TopicQuestionView[];
    mergeReason: string;
  },
) {
  return {
    service: taking.service ?? '',
    topic: taking.topic,
    areaCode: taking.area?.code,
    place: taking.place || undefined,
    answers: toTopicAnswers(taking, questions),
    text: taking.text,
    ...parseAccusedOfficeAnswer(taking.accused),
    notDenunciation: taking.isNoDenunciation || undefined,
    reporter: {
      kind: taking.isBusiness ? ('business' as const) : ('person' as const),
      phone: taking.phone || undefined,
      email: taking.email || undefined,
      ...(!taking.isAnonymous && toSenderIdentity(taking)),
      anonymous: taking.isAnonymous,
    },
    lang: taking.lang,
    receivedBy: taking.receivedBy,
    contact,
    ...(taking.mergeInto && { merge: { into: taking.mergeInto, reason: mergeReason } }),
  };
}
