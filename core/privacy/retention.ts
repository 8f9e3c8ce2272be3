import * as z from 'zod';
import { ServiceCode } from '../directory/model/services/service.ts';
import { dayMs } from '../time/day-ms.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, validityFields } from '../time/validity.ts';

/**
 * Retention rule: number of days between a ticket's end and the erasure of its text and personal data, and the law that
 * requires it.
 */
export const RetentionRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Service that the rule applies to. Without it, the rule applies to all services that have no rule of their own. */
  service: ServiceCode.optional(),
  /**
   * Topic that the rule applies to. Without it, the rule applies to all topics of the service that have no rule of their own.
   */
  topic: z.string().min(1).optional(),
  keepDays: z.number().int().positive(),
  because: z.strictObject({
    vi: z.string().min(1),
    en: z.string().min(1),
    km: z.string().min(1).optional(),
  }),
  /** True until the province has confirmed the retention rule. */
  isProposal: z.boolean(),
  ...validityFields,
});
export type RetentionRule = z.infer<typeof RetentionRule>;

type RetentionKey = { service: string; topic?: string | undefined };
type Rules = { retention: readonly RetentionRule[] };

/**
 * Returns the retention rule in force on a day: the rule for the topic, otherwise the rule for the service, otherwise the
 * general rule.
 */
export function findRetentionRule(
  { retention }: Rules,
  { service, topic }: RetentionKey,
  on: Date,
): RetentionRule | undefined {
  const date = toLocalDate(on);
  const rows = retention.filter((row) => isValidOn(row, date));
  const ofService = rows.filter((row) => row.service === service);
  return (
    ofService.find((row) => row.topic !== undefined && row.topic === topic) ??
    ofService.find((row) => row.topic === undefined) ??
    rows.find((row) => row.service === undefined)
  );
}

/**
 * Returns the cutoff time of a retention rule. The retention period of a ticket is over if the ticket ended before this
 * time.
 */
export function computeRetentionCutoff(
  { keepDays }: Pick<RetentionRule, 'keepDays'>,
  now: Date,
): Date {
  return new Date(now.getTime() - keepDays * dayMs);
}
