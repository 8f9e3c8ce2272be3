import data from '../data/salutations.json' with { type: 'json' };
import { splitDiacritics, type TriageWord } from './triage-words.ts';

const toBareWords = (words: readonly string[]): Set<string> =>
  new Set(words.map((word) => splitDiacritics(word).bare));
const openings = data.openings.map((phrase) =>
  phrase.split(' ').map((word) => splitDiacritics(word).bare),
);
const addressees = toBareWords(data.addressees);

/** Minimum number of words after the salutation. A message with fewer words keeps its salutation. */
const minRest = 3;

/**
 * Removes the salutation at the beginning of a letter: "Kính gửi Tổng đài 1022, tôi xin phản ánh" becomes "tôi xin phản ánh".
 * Triage would mistake the words of the salutation for a question about the hotline.
 */
export function removeSalutation(words: readonly TriageWord[]): readonly TriageWord[] {
  const opening = openings.find((phrase) => phrase.every((bare, at) => words[at]?.bare === bare));
  if (!opening) return words;
  const rest = words.slice(opening.length);
  const start = rest.findIndex(({ bare }) => bare !== '.' && !addressees.has(bare));
  return start < 0 || rest.length - start < minRest ? words : rest.slice(start);
}
