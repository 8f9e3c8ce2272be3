import data from '../data/english-words.json' with { type: 'json' };
import type { PhraseHit } from './khmer.ts';

const englishFunctionWords = new Set(
  'the is are a an and my i we of to in for with not can how where when what there please have has was do does at on from who you he she her his'.split(
    ' ',
  ),
);

/** Returns true if at least a quarter of the words are English function words that do not occur in Vietnamese texts. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  return (
    words.length > 1 &&
    words.filter((word) => englishFunctionWords.has(word)).length * 4 >= words.length
  );
}

const findPhraseHits = (
  text: string,
  lists: Readonly<Record<string, readonly string[]>>,
): PhraseHit[] => {
  if (!isEnglish(text)) return [];
  const lower = text.toLowerCase().replaceAll('’', "'");
  return Object.entries(lists).flatMap(([tag, phrases]) =>
    phrases.flatMap((phrase) => {
      const at = lower.search(new RegExp(`(?<![a-z])${phrase}(?![a-z])`));
      return at < 0 ? [] : [{ tag, weight: 3 + phrase.split(' ').length, words: phrase, at }];
    }),
  );
};

export function findEnglishTopics(text: string): PhraseHit[] {
  return findPhraseHits(text, data.topics);
}
export function findEnglishEmergencies(text: string): PhraseHit[] {
  return findPhraseHits(text, data.emergencies);
}
export function findEnglishSuggestions(text: string): PhraseHit[] {
  return findPhraseHits(text, { proposal: data.suggestion });
}
