import type { Area } from '../../directory/model/area.ts';
import type { AreaMention } from '../../directory/read/area-mentions.ts';
import { invisibleCharacterPattern } from '../../text/fold.ts';
import data from '../data/khmer-words.json' with { type: 'json' };
import type { PlaceRelation } from '../place/place-relation.ts';

/** Phrase match in Khmer or English text, with its position. In these languages, phrases are not matched word by word. */
export type PhraseHit = { tag: string; weight: number; words: string; at: number };

export const khmerScriptPattern = /[\u1780-\u17ff]/u;

/**
 * Normalizes Khmer text for search by characters, because Khmer has no spaces between words and encodes one vowel and one
 * subscript consonant in two ways.
 */
const normalizeKhmer = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisibleCharacterPattern, '')
    .replaceAll('េី', 'ើ')
    .replaceAll('្ដ', '្ត');

const computePhraseWeight = (phrase: string): number => Math.min(8, 2 + phrase.length / 2.5);

/** Returns the first occurrence in a text of each Khmer phrase in the word lists. */
export function findKhmerPhrases(
  text: string,
  lists: Readonly<Record<string, readonly string[]>>,
): PhraseHit[] {
  return khmerScriptPattern.test(text)
    ? Object.entries(lists).flatMap(([tag, phrases]) =>
        phrases.flatMap((phrase) => {
          const at = normalizeKhmer(text).indexOf(normalizeKhmer(phrase));
          return at < 0 ? [] : [{ tag, weight: computePhraseWeight(phrase), words: phrase, at }];
        }),
      )
    : [];
}

export function findKhmerTopics(text: string): PhraseHit[] {
  return findKhmerPhrases(text, data.topics);
}
export function findKhmerEmergencies(text: string): PhraseHit[] {
  return findKhmerPhrases(text, data.emergencies);
}
export function findKhmerSuggestions(text: string): PhraseHit[] {
  return findKhmerPhrases(text, { proposal: data.suggestion });
}

type WeightedArea = AreaMention & { strength: PlaceRelation };

/**
 * Finds place names in Khmer script. Their positions are offset by 100,000, so that they are never treated as adjacent to
 * names in Latin script.
 */
export function findKhmerPlaces(text: string, areas: readonly Area[]): WeightedArea[] {
  return findKhmerPhrases(text, data.places).flatMap(({ tag, at, words }) => {
    const area = areas.find(({ code }) => code === tag);
    const start = 100_000 + at;
    const end = start + words.length;
    return area ? [{ area, start, end, agreement: 'typed', strength: 3 }] : [];
  });
}
