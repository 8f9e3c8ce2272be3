import {
  addMonths,
  type LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
} from '../time/local-date.ts';
import type { Validity } from '../time/validity.ts';

type AgingContent = Validity & {
  reviewedOn: LocalDate;
  expiresOn?: LocalDate | undefined;
  reviewEveryMonths?: number | undefined;
};

/** Date of the last review and, for evergreen content, the date by which the next review is due. */
export type ReviewSchedule = { reviewedOn: LocalDate; reviewBy?: LocalDate };

/**
 * Returns the date of the last review on or before the given date. A row stores only its latest review. The date can be
 * earlier than this review, because a virtual clock can show it. Then the function assumes that the earlier reviews were on
 * schedule: whole intervals before the latest one, and the first one when the row became valid.
 */
const findLastReview = (
  { reviewedOn, validFrom, reviewEveryMonths }: AgingContent,
  date: LocalDate,
): LocalDate => {
  if (reviewedOn <= date || validFrom === null || date < validFrom) return reviewedOn;
  if (reviewEveryMonths === undefined) return validFrom;
  let review = reviewedOn;
  for (let cycle = 1; review > date; cycle += 1) {
    review = addMonths(reviewedOn, -cycle * reviewEveryMonths);
  }
  return review < validFrom ? validFrom : review;
};

export function getReviewSchedule(content: AgingContent, date: LocalDate): ReviewSchedule {
  const reviewedOn = findLastReview(content, date);
  const { reviewEveryMonths } = content;
  return reviewEveryMonths === undefined
    ? { reviewedOn }
    : { reviewedOn, reviewBy: addMonths(reviewedOn, reviewEveryMonths) };
}

/**
 * Reason why the owner of a text must review it. The public no longer sees `expired` texts, but still sees `review-overdue`
 * texts.
 */
export const reviewReasons = ['expired', 'review-overdue', 'expires-soon', 'review-due'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** Number of days before a review or expiry date from which the owner is reminded. */
export const reviewNoticeDays = 14;

export type DueReview = { reason: ReviewReason; dueOn: LocalDate };

/**
 * Returns why and by which date a text must be reviewed. Undefined if no review is due within `reviewNoticeDays`, or if the
 * text's row ends by the due date.
 */
export function findDueReview(content: AgingContent, date: LocalDate): DueReview | undefined {
  const { expiresOn, validTo } = content;
  const dueOn = expiresOn ?? getReviewSchedule(content, date).reviewBy;
  if (dueOn === undefined || (validTo !== null && validTo <= dueOn)) return undefined;
  if (toDateOfDayNumber(parseDayNumber(date) + reviewNoticeDays) < dueOn) return undefined;
  const isLate = dueOn < date;
  if (expiresOn === undefined) return { reason: isLate ? 'review-overdue' : 'review-due', dueOn };
  return { reason: isLate ? 'expired' : 'expires-soon', dueOn };
}
