import * as z from 'zod';
import type { QuestionAnswers } from '../directory/question.ts';
import { Lang } from '../messages/lang.ts';
import { parseReachablePhone } from '../text/parse-reachable-phone.ts';
import { boundedText, hasVisibleLength } from '../text/written.ts';
import { NotificationChoice } from '../ticket/notify-by.ts';
import { minTextCharacters } from './short-text.ts';

const absentWhenEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const Phone = boundedText(40).transform((typed, context) => {
  const phone = parseReachablePhone(typed);
  if (phone) return phone;
  context.addIssue({ code: 'custom', message: 'phone-impossible' });
  return z.NEVER;
});

/** E-mail address; SES rejects local parts over 64 characters. */
export const Email = boundedText(200).pipe(
  z.email('email-malformed').regex(/^[^@]{1,64}@/, 'email-malformed'),
);

const Reporter = z
  .strictObject({
    kind: z.enum(['person', 'business']),
    name: absentWhenEmpty(boundedText(100)),
    phone: absentWhenEmpty(Phone),
    email: absentWhenEmpty(Email),
    anonymous: z.boolean().default(false),
    /** Preferred notification channel. The default is SMS, or e-mail without a mobile number. */
    notifyBy: absentWhenEmpty(NotificationChoice),
  })
  // an anonymous sender's name is dropped on input
  .transform((reporter) => (reporter.anonymous ? { ...reporter, name: undefined } : reporter));

const GivenAnswers = z
  .record(z.string(), z.union([boundedText(500), z.number(), z.boolean()]))
  .transform((answers): QuestionAnswers | undefined => {
    const given = Object.entries(answers).filter(([, answer]) => answer !== '');
    return given.length > 0 ? Object.fromEntries(given) : undefined;
  });

export const maxTextCharacters = 4000;

/** Body of `POST /api/reports`, also used by the form. */
export const ReportRequest = z.strictObject({
  service: z.string('service-unknown').regex(/^[a-z-]{1,30}$/, 'service-unknown'),
  topic: absentWhenEmpty(boundedText(10)),
  areaCode: absentWhenEmpty(boundedText(10)),
  place: absentWhenEmpty(boundedText(200)),
  /** Answers to the topic's questions, by question id. */
  answers: GivenAnswers.optional(),
  text: boundedText(maxTextCharacters, 'text-required').refine(
    hasVisibleLength(minTextCharacters),
    'text-too-short',
  ),
  /** Whether the report complains about a public office or official, even if the sender cannot name it. */
  aboutOffice: z.boolean().optional(),
  /**
   * Units that the report complains about; they must not learn of the ticket. A class of units without an area means the unit
   * of the place.
   */
  accused: z.array(boundedText(40)).max(5, 'too-many-units').optional(),
  /** Declaration that a report which reads like a formal denunciation is none. */
  notDenunciation: z.boolean().optional(),
  reporter: Reporter,
  lang: Lang.default('vi'),
  /** False if the sender sees code and PIN and needs no SMS with them. */
  smsReceipt: z.boolean().optional(),
  /** Poster or link through which the sender came; unknown values are dropped. */
  source: absentWhenEmpty(boundedText(40)),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** Idempotency key of a report, chosen by the sender. */
export const IdempotencyKey = z
  .string('key-required')
  .regex(/^[\x21-\x7e]{16,128}$/, 'key-malformed');
