import * as z from 'zod';
import { Service } from '../directory/service.ts';
import { dayMs } from '../time/day-ms.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** Retention rule: days after a ticket's end until its text and personal data are erased, and the law behind it. */
export const RetentionRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Service of the rule; a rule without one applies to services without their own rule. */
  service: Service.optional(),
  /** Topic of the rule; a rule without one applies to topics of the service without their own rule. */
  topic: z.string().min(1).optional(),
  keepDays: z.number().int().positive(),
  because: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  /** Set while the province hasn't confirmed the rule. */
  isProposal: z.boolean(),
  ...validity,
});
export type RetentionRule = z.infer<typeof RetentionRule>;

type RetentionKey = { service: string; topic?: string | undefined };
type Rules = { retention: readonly RetentionRule[] };

/** Returns the retention rule in force on a day: the topic's own, else the service's, else the general one. */
export function findRetentionRule(
  { retention }: Rules,
  { service, topic }: RetentionKey,
  on: Date,
): RetentionRule | undefined {
  const date = localDate(on);
  const rows = retention.filter((row) => isValidOn(row, date));
  const ofService = rows.filter((row) => row.service === service);
  return (
    ofService.find((row) => row.topic !== undefined && row.topic === topic) ??
    ofService.find((row) => row.topic === undefined) ??
    rows.find((row) => row.service === undefined)
  );
}

/** Returns the instant up to which tickets must have ended for their retention period to be over now. */
export function computeRetentionCutoff(
  { keepDays }: Pick<RetentionRule, 'keepDays'>,
  now: Date,
): Date {
  return new Date(now.getTime() - keepDays * dayMs);
}
