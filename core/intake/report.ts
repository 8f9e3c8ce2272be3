import * as z from 'zod';
import type { Answers } from '../directory/question.ts';
import { Lang } from '../messages/lang.ts';
import { reachablePhone } from '../text/reachable-phone.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { NotifyBy } from '../ticket/notify-by.ts';
import { minTextSigns } from './short-text.ts';

const absentWhenEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** As somebody writes it. */
export const Phone = written(40).transform((typed, context) => {
  const phone = reachablePhone(typed);
  if (phone) return phone;
  context.addIssue({ code: 'custom', message: 'phone-impossible' });
  return z.NEVER;
});

/** SES takes no local part over 64 signs. */
export const Email = written(200).pipe(
  z.email('email-malformed').regex(/^[^@]{1,64}@/, 'email-malformed'),
);

const Reporter = z
  .strictObject({
    kind: z.enum(['person', 'business']),
    name: absentWhenEmpty(written(100)),
    phone: absentWhenEmpty(Phone),
    email: absentWhenEmpty(Email),
    anonymous: z.boolean().default(false),
    /** How they want to be notified; without a choice by SMS, else by e-mail. */
    notifyBy: absentWhenEmpty(NotifyBy),
  })
  // an anonymous reporter's name goes no further than the door
  .transform((reporter) => (reporter.anonymous ? { ...reporter, name: undefined } : reporter));

const GivenAnswers = z
  .record(z.string(), z.union([written(500), z.number(), z.boolean()]))
  .transform((answers): Answers | undefined => {
    const given = Object.entries(answers).filter(([, answer]) => answer !== '');
    return given.length > 0 ? Object.fromEntries(given) : undefined;
  });

export const maxTextSigns = 4000;

/** What `POST /api/reports` takes, and the form as well. */
export const ReportRequest = z.strictObject({
  service: z.string('service-unknown').regex(/^[a-z-]{1,30}$/, 'service-unknown'),
  topic: absentWhenEmpty(written(10)),
  areaCode: absentWhenEmpty(written(10)),
  place: absentWhenEmpty(written(200)),
  /** To the topic's questions, by their ids. */
  answers: GivenAnswers.optional(),
  text: written(maxTextSigns, 'text-required').refine(
    isVisiblyAtLeast(minTextSigns),
    'text-too-short',
  ),
  /** Whether it is about a public office or an official, also when the sender can't name which. */
  aboutOffice: z.boolean().optional(),
  /** The units that it is about: they get no word of it. A class without an area is the one of the place. */
  accused: z.array(written(40)).max(5, 'too-many-units').optional(),
  /** Says of a report that reads like a formal denunciation that it is none. */
  notDenunciation: z.boolean().optional(),
  reporter: Reporter,
  lang: Lang.default('vi'),
  /** False when the sender sees code and PIN and needs no paid message with them. */
  smsReceipt: z.boolean().optional(),
  /** By which poster or link it came; one that isn't known is dropped. */
  source: absentWhenEmpty(written(40)),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** The sender's own name for the report: a retry under the same key is the same report. */
export const IdempotencyKey = z
  .string('key-required')
  .regex(/^[\x21-\x7e]{16,128}$/, 'key-malformed');
