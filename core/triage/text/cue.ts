import {
  type CompiledCue,
  type CueIndex,
  type CuePhrase,
  maxSkippedWords,
  type PhraseSlot,
  type Spelling,
} from './cue-index.ts';
import type { TriageWord } from './triage-words.ts';

export type CueHit<Tag> = { cue: CuePhrase<Tag>; start: number; end: number; weight: number };

const tones = /[\u0300\u0301\u0309\u0323]/gu;

type MatchOptions = { isBare: boolean; isLong: boolean; needsMarks: boolean; bareWord: number };

/** Returns how well a word matches the expected spelling, from 0 (no match) to 1 (same letters and diacritics). */
const computeLikeness = (
  triageWord: TriageWord,
  spelling: Spelling,
  { isBare, isLong, needsMarks, bareWord }: MatchOptions,
): number => {
  if (triageWord.bare !== spelling.bare) {
    const isTypo = !needsMarks && triageWord.meant.includes(spelling.bare);
    return isTypo && (isLong || spelling.bare.length > 4) ? 0.7 : 0;
  }
  if (triageWord.marks === spelling.marks) return 1;
  if (needsMarks) return 0;
  if (triageWord.marks === '' && isBare) return isLong ? 1 : bareWord;
  if (triageWord.marks === '') return isLong ? 0.8 : 0;
  const sameLetter = triageWord.marks.replace(tones, '') === spelling.marks.replace(tones, '');
  return isLong && sameLetter && spelling.marks !== '' ? 0.6 : 0;
};

type MatchEnd = { end: number; sureness: number };

const matchWording = (
  words: readonly TriageWord[],
  from: number,
  wording: readonly Spelling[],
  manner: MatchOptions,
): MatchEnd | undefined => {
  let sureness = 1;
  let end = from;
  for (const spelling of wording) {
    const triageWord = words[end];
    const same = triageWord ? computeLikeness(triageWord, spelling, manner) : 0;
    if (same === 0) return undefined;
    sureness = Math.min(sureness, same);
    end += 1;
  }
  return { end, sureness };
};

const isPause = (word: TriageWord | undefined): boolean => word === undefined || word.bare === '.';

/**
 * Returns the wordings of a phrase position that may begin with a word. Returns all wordings if the word may be a typing
 * error for another word.
 */
const listWordingsBeginningWith = (
  { wordings, byFirst }: PhraseSlot,
  word: TriageWord | undefined,
): Spelling[][] =>
  word && word.meant.length > 0 ? wordings : (byFirst.get(word?.bare ?? '') ?? []);

/** Matches a phrase, from its position `at`, against a text, from the word `from`. Returns the first complete match. */
const matchSlots = (
  words: readonly TriageWord[],
  from: number,
  { slots, at }: { slots: readonly PhraseSlot[]; at: number },
  manner: MatchOptions,
): MatchEnd | undefined => {
  const slot = slots[at];
  if (!slot) return { end: from, sureness: 1 };
  const others = { slots, at: at + 1 };
  for (let between = 0; between <= slot.gap; between += 1) {
    for (const wording of listWordingsBeginningWith(slot, words[from + between])) {
      const found = matchWording(words, from + between, wording, manner);
      const rest = found && matchSlots(words, found.end, others, manner);
      if (rest) return { end: rest.end, sureness: Math.min(found.sureness, rest.sureness) };
    }
    if (isPause(words[from + between])) break;
  }
  return slot.mayBeLeftOut ? matchSlots(words, from, others, manner) : undefined;
};

/** Calls `visit` with the word and with each word that its writer may have meant. */
const visitSpellings = (word: TriageWord | undefined, visit: (bare: string) => void): void => {
  if (!word) return;
  visit(word.bare);
  for (const meant of word.meant) visit(meant);
};

/** Returns the phrases that may begin at the word with index `start`, in the order of the word lists. */
const listPossibleCues = <Tag>(
  words: readonly TriageWord[],
  start: number,
  byWord: CueIndex<Tag>['byWord'],
): CompiledCue<Tag>[] => {
  const possible = new Set<CompiledCue<Tag>>();
  visitSpellings(words[start], (first) => {
    const begun = byWord.get(first);
    if (!begun) return;
    for (const cue of begun.free) possible.add(cue);
    for (let at = start + 1; at <= start + 1 + maxSkippedWords && begun.byNext.size > 0; at += 1) {
      visitSpellings(words[at], (next) => {
        for (const cue of begun.byNext.get(next) ?? []) possible.add(cue);
      });
    }
  });
  return [...possible].sort((a, b) => a.order - b.order);
};

/** Finds all occurrences of the indexed word-list phrases in a sequence of words. */
export function findWordListMatches<Tag>(
  words: readonly TriageWord[],
  { byWord }: CueIndex<Tag>,
  isBare: boolean,
  /**
   * Weight of a single-word phrase that the text contains without diacritics. Such a word is ambiguous: "doi" may also be
   * "đợi".
   */
  bareWord = 1,
): CueHit<Tag>[] {
  return words.flatMap((_, start) =>
    listPossibleCues(words, start, byWord).flatMap((cue) => {
      const { needsMarks } = cue;
      const manner = { isBare, isLong: cue.length > 1, needsMarks, bareWord };
      const found = matchSlots(words, start, { slots: cue.slots, at: 0 }, manner);
      if (!found) return [];
      return [{ cue, start, end: found.end, weight: cue.weight * found.sureness }];
    }),
  );
}

const overlaps = (a: CueHit<unknown>, b: CueHit<unknown>): boolean =>
  a.start < b.end && b.start < a.end;

/** Removes overlapping phrase matches. Keeps the match with the highest weight; among equal weights, the longest. */
export function removeOverlappingMatches<Tag>(hits: readonly CueHit<Tag>[]): CueHit<Tag>[] {
  const cueHits: CueHit<Tag>[] = [];
  const best = hits.toSorted(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight) || b.end - b.start - (a.end - a.start),
  );
  for (const hit of best) if (!cueHits.some((other) => overlaps(hit, other))) cueHits.push(hit);
  return cueHits;
}
