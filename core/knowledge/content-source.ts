import * as z from 'zod';
import { UnitCode } from '../directory/model/organization/unit.ts';
import { LocalDate } from '../time/local-date.ts';

/**
 * Fields that state the origin of a public text: the responsible unit, the source document, and the date of the last
 * review.
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
};

/** Fields that state how long public content stays current. Every row has either `expiresOn` or `reviewEveryMonths`. */
export const contentAgingFields = {
  /** Last day on which dated content is current. After this day, the public no longer sees the content. */
  expiresOn: LocalDate.optional(),
  /** Months between reviews of evergreen content. The public still sees the content if its review is late. */
  reviewEveryMonths: z.int().min(1).max(24).optional(),
  /**
   * Whether the public must always see the content, such as articles about first aid or privacy. Only a later row can replace
   * it.
   */
  isPermanent: z.boolean().optional(),
};

/** Returns whether the published text has not expired on the given date. */
export function isContentUnexpiredOnDate(
  { expiresOn }: { expiresOn?: LocalDate | undefined },
  date: LocalDate,
): boolean {
  return expiresOn === undefined || date <= expiresOn;
}

/** Returns whether the published text expires before its review date, which is an input error. */
export function isExpiredBeforeReview({
  reviewedOn,
  expiresOn,
}: {
  reviewedOn: LocalDate;
  expiresOn?: LocalDate | undefined;
}): boolean {
  return expiresOn !== undefined && expiresOn < reviewedOn;
}
