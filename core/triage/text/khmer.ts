import type { Area } from '../../directory/model/areas/area.ts';
import type { AreaMention } from '../../directory/read/areas/area-mentions.ts';
import { lazy } from '../../shared/lazy.ts';
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

const otherMeanings = lazy(() => data.otherMeanings.map(normalizeKhmer));

/** Sign that belongs to the consonant before it: a subscript consonant, a vowel or a diacritic. */
const attachedSignPattern = /^[\u17b6-\u17d3\u17dd]/u;
const subscriptMarkPattern = /\u17d2$/u;

/**
 * Returns whether a match is a whole passage: it cuts no Khmer syllable, number or Latin word. "សព" (corpse) does not match in
 * "សព្វថ្ងៃ" (nowadays), and "115" not in a phone number.
 */
const isWhole = (text: string, at: number, end: number): boolean => {
  const [before, after] = [text.slice(0, at), text.slice(end)];
  const splitsLatin = (start: number): boolean => /^[a-z0-9]{2}/i.test(text.slice(start - 1));
  return (
    !subscriptMarkPattern.test(before) &&
    !attachedSignPattern.test(after) &&
    !(before !== '' && splitsLatin(at)) &&
    !splitsLatin(end)
  );
};

const findAll = (text: string, phrase: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) found.push(at);
  return found;
};

/**
 * Returns the position of the first occurrence of a Khmer phrase in a text, both normalized, that is a whole passage and no
 * part of a phrase with another meaning, such as "ពន្ធ" (tax) in "ប្រពន្ធ" (wife).
 */
const findPhrase = (text: string, phrase: string): number | undefined => {
  const innocent = otherMeanings()
    .filter((longer) => longer.length > phrase.length && longer.includes(phrase))
    .flatMap((longer) => findAll(text, longer).map((at) => ({ at, end: at + longer.length })));
  return findAll(text, phrase).find(
    (at) =>
      isWhole(text, at, at + phrase.length) &&
      !innocent.some((span) => span.at <= at && at + phrase.length <= span.end),
  );
};

/** Returns the first occurrence in a text of each Khmer phrase in the word lists. */
export function findKhmerPhrases(
  text: string,
  lists: Readonly<Record<string, readonly string[]>>,
): PhraseHit[] {
  if (!khmerScriptPattern.test(text)) return [];
  const normalized = normalizeKhmer(text);
  return Object.entries(lists).flatMap(([tag, phrases]) =>
    phrases.flatMap((phrase) => {
      const at = findPhrase(normalized, normalizeKhmer(phrase));
      return at === undefined
        ? []
        : [{ tag, weight: computePhraseWeight(phrase), words: phrase, at }];
    }),
  );
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
