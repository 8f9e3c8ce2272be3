import * as z from 'zod';
import { Service } from '../directory/service.ts';
import { Lang } from '../messages/lang.ts';
import { normalisePhone } from '../text/phone-number.ts';

const line = (most: number) => z.string().trim().max(most, 'too-long');
const absentWhenEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const reachable: ReadonlySet<string> = new Set(['mobile', 'fixed_line', 'unverified']);

/** A number that a message or a callback can reach, in E.164, whatever way it was written. */
const Phone = line(40).transform((typed, context) => {
  const phone = normalisePhone(typed);
  if (phone && reachable.has(phone.kind)) return phone;
  context.addIssue({ code: 'custom', message: 'phone-impossible' });
  return z.NEVER;
});

const Reporter = z.strictObject({
  kind: z.enum(['person', 'business']),
  name: absentWhenEmpty(line(100)),
  phone: absentWhenEmpty(Phone),
  email: absentWhenEmpty(z.string().trim().max(200, 'too-long').pipe(z.email('email-malformed'))),
  anonymous: z.boolean().default(false),
});

/** What `POST /api/reports` takes, and the form as well. */
export const ReportRequest = z.strictObject({
  service: Service.exclude(['other'], 'service-unknown'),
  topic: absentWhenEmpty(line(10)),
  areaCode: absentWhenEmpty(line(10)),
  place: absentWhenEmpty(line(200)),
  text: z.string('text-required').trim().min(5, 'text-too-short').max(4000, 'too-long'),
  reporter: Reporter,
  lang: Lang.default('vi'),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** The sender's own name for the report: a retry under the same key is the same report. */
export const IdempotencyKey = z
  .string('key-required')
  .regex(/^[\x21-\x7e]{16,128}$/, 'key-malformed');
