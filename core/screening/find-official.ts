import type { UnitRef } from '../directory/unit.ts';
import {
  isWrittenWithoutDiacritics,
  type MarkedWord,
  pauseMarker,
  splitWordsWithDiacritics,
} from '../text/marked-words.ts';
import data from './data/officials.json' with { type: 'json' };

type Phrase = readonly MarkedWord[];

const phraseOf = (term: string): Phrase =>
  splitWordsWithDiacritics(term).filter((word) => word !== pauseMarker);
const phrasesOf = (terms: readonly string[]): Phrase[] =>
  terms.map(phraseOf).toSorted((a, b) => b.length - a.length);

const officials = phrasesOf(data.vi.officials);
const actors = phrasesOf([...data.vi.officials, ...data.vi.offices]);
const acts = phrasesOf(data.vi.acts);
const omissions = phrasesOf(
  data.vi.negations.flatMap((not) => data.vi.omissions.map((act) => `${not} ${act}`)),
);
/**
 * Vietnamese phrases that hint at protection by officials without naming an office, such as "có ô dù" (literally "has an
 * umbrella").
 */
const hints = phrasesOf(data.vi.hints);
const stops = phrasesOf(data.vi.stops);
const landmarks = phrasesOf(data.vi.landmarks);

/** Maximum number of words between an office name and the verb for its action, such as a number, a name or "hay tới". */
const maxWordsBetween = 5;

type Reader = {
  words: readonly MarkedWord[];
  /**
   * Returns the longest of the phrases that starts at the word with this index. If the text has diacritics, they must match.
   */
  at: (phrases: readonly Phrase[], index: number) => Phrase | undefined;
};

const readerOf = (text: string): Reader => {
  const words = splitWordsWithDiacritics(text);
  const isBare = isWrittenWithoutDiacritics(words);
  const isWord = (word: MarkedWord | undefined, { bare, marks }: MarkedWord): boolean =>
    word?.bare === bare && (isBare || word.marks === marks);
  return {
    words,
    at: (phrases, index) =>
      phrases.find((phrase) => phrase.every((one, offset) => isWord(words[index + offset], one))),
  };
};

const written = ({ words }: Reader, from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ bare }) => bare)
    .join(' ');

/**
 * Returns the phrase from an office name to the verb for its action in the same clause. Returns undefined if no office name
 * starts at word `from` or no such verb follows.
 */
const actOf = (reader: Reader, from: number, deeds: readonly Phrase[]): string | undefined => {
  const actor = reader.at(actors, from);
  if (!actor) return undefined;
  const start = from + actor.length;
  for (let at = start; at <= start + maxWordsBetween; at += 1) {
    const deed = reader.at(deeds, at);
    if (deed) return written(reader, from, at + deed.length);
    if (reader.words[at] === pauseMarker || reader.at(stops, at)) return undefined;
  }
  return undefined;
};

const hintOf = (reader: Reader, at: number): string | undefined => {
  const hint = reader.at(hints, at);
  return hint && written(reader, at, at + hint.length);
};

/**
 * Returns the Vietnamese phrases in which an office or official drinks, takes, demands or insults, and phrases that hint at
 * protection. With `hasOmissions`, also returns phrases in which an office refuses to give, accept or settle something.
 */
export function findOfficialActionPhrases(text: string, hasOmissions: boolean): string[] {
  const reader = readerOf(text);
  const deeds = hasOmissions ? [...acts, ...omissions] : acts;
  return reader.words.flatMap((_, at) => actOf(reader, at, deeds) ?? hintOf(reader, at) ?? []);
}

/** Returns whether the text names an office or an official. Some names of places also count. */
export function mentionsOffice(text: string): boolean {
  const reader = readerOf(text);
  return reader.words.some((_, at) => reader.at(actors, at) !== undefined);
}

const wordsBeforeOfficial = 4;

/**
 * Returns the officials that a place or an answer to a question names, such as "nhà ông chủ tịch phường 7". Omits officials
 * in landmarks, such as "near the chairman's house".
 */
export function findNamedOfficials(text: string): string[] {
  const reader = readerOf(text);
  return reader.words.flatMap((_, at) => {
    const official = reader.at(officials, at);
    const before = Array.from({ length: wordsBeforeOfficial }, (_, back) => at - 1 - back);
    const isLandmark = before.some((index) => reader.at(landmarks, index));
    return official && !isLandmark ? [written(reader, at, at + official.length)] : [];
  });
}

const syllable =
  /^(?:ngh?|gh?|gi|[ckpt]h|tr|qu|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
const isForeign = ({ bare, marks }: MarkedWord): boolean =>
  marks === '' && /^[a-z]*[aeiouy][a-z]*$/.test(bare) && !syllable.test(bare);
/**
 * Minimum share of non-Vietnamese syllables for a text to count as foreign, as the n in 1/n. The share is low because some
 * foreign words, such as "my" and "the", are also Vietnamese syllables.
 */
const foreignShare = 3;

type ForeignOfficial = { term: string; unit: UnitRef };

const termsIn = (
  names: Readonly<Record<UnitRef, readonly string[]>>,
  has: (term: string) => boolean,
): ForeignOfficial[] =>
  Object.entries(names).flatMap(([unit, terms]) =>
    terms.filter(has).map((term) => ({ term, unit })),
  );

/**
 * Returns the offices and officials that an English or Khmer text names, each with its unit code, or with '' if the name is
 * ambiguous. The screening model supports only Vietnamese, so all texts with such names are held for the operators.
 */
export function findForeignOfficials(text: string): ForeignOfficial[] {
  const words = splitWordsWithDiacritics(text);
  const spoken = words.filter((word) => /\p{L}/u.test(word.bare));
  const isEnglish = spoken.filter(isForeign).length * foreignShare >= spoken.length;
  const bare = ` ${words.map((word) => word.bare).join(' ')} `;
  return [
    ...(isEnglish ? termsIn(data.en, (term) => bare.includes(` ${term} `)) : []),
    ...termsIn(data.km, (term) => text.includes(term)),
  ];
}
