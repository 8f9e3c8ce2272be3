import { sharedPercent, wordsOf } from '../text/shared-words.ts';

/** Texts about two matters of one topic have up to some 15 % of their words in common. */
const minSharedPercent = 20;
/** "chợ Trà Cú" and "cổng chợ Trà Cú" are one place. */
const minPlacePercent = 50;

/** Word sets of a ticket, for many comparisons. */
export type MatterWords = { text: ReadonlySet<string>; place: ReadonlySet<string> };

export const matterWords = (text: string, place = ''): MatterWords => ({
  text: wordsOf(text),
  place: wordsOf(place),
});

/** Whether two tickets of one topic and commune, opened within days, are likely one matter: by their words or the place they name. */
export const isLikelyRepeat = (one: MatterWords, other: MatterWords): boolean =>
  sharedPercent(one.text, other.text) >= minSharedPercent ||
  sharedPercent(one.place, other.place) >= minPlacePercent;
