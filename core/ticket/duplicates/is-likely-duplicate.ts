import { computeWordSetSimilarityPercent, getDistinctWords } from '../../text/text-similarity.ts';

/**
 * Minimum percentage of words that two report texts must have in common to count as likely duplicates. Texts about different
 * issues in one topic share up to about 15 %.
 */
const minSharedPercent = 20;
/**
 * Minimum percentage of words that two place names must have in common to count as the same place, such as "chợ Trà Cú" and
 * "cổng chợ Trà Cú".
 */
const minPlacePercent = 50;

/** Distinct words of a ticket's text and place. They are computed once and used for many comparisons of tickets. */
export type IssueWords = { text: ReadonlySet<string>; place: ReadonlySet<string> };

export function toIssueWords(text: string, place = ''): IssueWords {
  return {
    text: getDistinctWords(text),
    place: getDistinctWords(place),
  };
}

/**
 * Returns true if two tickets with the same topic and commune are probably about the same issue, because their texts or
 * places have enough words in common.
 */
export function isLikelyDuplicate(one: IssueWords, other: IssueWords): boolean {
  return (
    computeWordSetSimilarityPercent(one.text, other.text) >= minSharedPercent ||
    computeWordSetSimilarityPercent(one.place, other.place) >= minPlacePercent
  );
}
