import * as z from 'zod';
import { UnitCode } from '../directory/model/unit.ts';
import { LocalDate } from '../time/local-date.ts';

/**
 * Fields that state the origin of a public text: the responsible unit, the source document, and the dates of review and
 * expiry.
 */
export const contentSourceFields = {
  owner: UnitCode,
  source: z.strictObject({
    title: z.string().min(1).max(200),
    number: z.string().min(1).max(60).optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
  }),
  /** Whether the responsible unit still has to confirm the text. Readers see a note until then. */
  needsConfirmation: z.boolean(),
  reviewedOn: LocalDate,
  /** Last day on which the published text counts as current. */
  expiresOn: LocalDate,
};

type ReviewDates = { reviewedOn: LocalDate; expiresOn: LocalDate };

/** Returns whether the published text has not expired on the given date. */
export function isContentUnexpiredOnDate(
  { expiresOn }: Pick<ReviewDates, 'expiresOn'>,
  date: LocalDate,
): boolean {
  return date <= expiresOn;
}

/** Returns whether the published text expires before its review date, which is an input error. */
export function isExpiredBeforeReview({ reviewedOn, expiresOn }: ReviewDates): boolean {
  return expiresOn < reviewedOn;
}
