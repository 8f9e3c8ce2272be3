import { distinctWords, sharedWordSetPercent } from '../text/shared-words.ts';

/** Minimum share of common words, in percent. Texts about two different issues of one topic share up to about 15 %. */
const minSharedPercent = 20;
/** Minimum share of common words in the names of two places, in percent: "chợ Trà Cú" and "cổng chợ Trà Cú" are one place. */
const minPlacePercent = 50;

/** Word sets of a ticket's text and place, computed once for many comparisons. */
export type IssueWords = { text: ReadonlySet<string>; place: ReadonlySet<string> };

export function toIssueWords(text: string, place = ''): IssueWords {
  return {
    text: distinctWords(text),
    place: distinctWords(place),
  };
}

/**
 * Returns whether two tickets of the same topic and commune are likely about the same issue, judged by common words in their
 * texts or places.
 */
export function isLikelyDuplicate(one: IssueWords, other: IssueWords): boolean {
  return (
    sharedWordSetPercent(one.text, other.text) >= minSharedPercent ||
    sharedWordSetPercent(one.place, other.place) >= minPlacePercent
  );
}
