import { splitDiacritics, type TriageWord } from './triage-words.ts';

type Spelling = { bare: string; marks: string };
/**
 * One position in a word-list phrase, with its alternative wordings. At most `gap` other words may precede it.
 * `mayBeLeftOut` makes the position optional.
 */
type Slot = {
  wordings: Spelling[][];
  /** Alternative wordings for this position of a word-list phrase, indexed by their first word. */
  byFirst: ReadonlyMap<string, Spelling[][]>;
  gap: number;
  mayBeLeftOut: boolean;
};

export type CuePhrase<Tag> = { tag: Tag; weight: number; phrase: string };
type Compiled<Tag> = CuePhrase<Tag> & { slots: Slot[]; needsMarks: boolean; length: number };

export type CueHit<Tag> = { cue: CuePhrase<Tag>; start: number; end: number; weight: number };

const maxBetween = 3;

/**
 * Parses the syntax of word-list phrases: `a|b` means either, `a_b` two consecutive words, `a?` an optional word, `@name` a
 * set of words, and `..` up to three arbitrary words.
 */
const parseSlots = (phrase: string, sets: Readonly<Record<string, string>>): Slot[] => {
  const slots: Slot[] = [];
  let gap = 0;
  for (const part of phrase.split(' ')) {
    if (part === '..') {
      gap = maxBetween;
      continue;
    }
    const mayBeLeftOut = part.endsWith('?');
    const plain = mayBeLeftOut ? part.slice(0, -1) : part;
    const wordings = plain
      .split('|')
      .flatMap((one) => (one.startsWith('@') ? (sets[one.slice(1)] ?? '').split('|') : [one]))
      .map((one) => one.split('_').map(splitDiacritics));
    const byFirst = Map.groupBy(wordings, ([word]) => word?.bare ?? '');
    slots.push({ wordings, byFirst, gap, mayBeLeftOut });
    gap = 0;
  }
  return slots;
};

/** Prepares a word-list phrase for matching. A phrase that starts with `!` matches only with its exact diacritics. */
const compileCue = <Tag>(
  cue: CuePhrase<Tag>,
  sets: Readonly<Record<string, string>>,
): Compiled<Tag> => {
  const needsMarks = cue.phrase.startsWith('!');
  const slots = parseSlots(needsMarks ? cue.phrase.slice(1) : cue.phrase, sets);
  const length = slots.reduce((sum, { wordings }) => sum + (wordings[0]?.length ?? 0), 0);
  return { ...cue, slots, needsMarks, length };
};

export type CueIndex<Tag> = {
  byWord: ReadonlyMap<string, Compiled<Tag>[]>;
  vocabulary: ReadonlySet<string>;
};

const listFirstWords = ([slot, ...others]: readonly Slot[]): string[] => {
  if (!slot) return [];
  const own = slot.wordings.flatMap(([word]) => word?.bare ?? []);
  return slot.mayBeLeftOut ? [...own, ...listFirstWords(others)] : own;
};

/** Indexes word-list phrases by each word with which a phrase may begin. */
export function buildWordListIndex<Tag>(
  cues: readonly CuePhrase<Tag>[],
  sets: Readonly<Record<string, string>>,
): CueIndex<Tag> {
  const byWord = new Map<string, Compiled<Tag>[]>();
  const vocabulary = new Set<string>();
  for (const cue of cues.map((one) => compileCue(one, sets))) {
    for (const word of new Set(listFirstWords(cue.slots))) {
      const same = byWord.get(word);
      if (same) same.push(cue);
      else byWord.set(word, [cue]);
    }
    for (const { wordings } of cue.slots) {
      for (const { bare } of wordings.flat()) vocabulary.add(bare);
    }
  }
  return { byWord, vocabulary };
}

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
  { wordings, byFirst }: Slot,
  word: TriageWord | undefined,
): Spelling[][] =>
  word && word.meant.length > 0 ? wordings : (byFirst.get(word?.bare ?? '') ?? []);

/** Matches a phrase, from its position `at`, against a text, from the word `from`. Returns the first complete match. */
const matchSlots = (
  words: readonly TriageWord[],
  from: number,
  { slots, at }: { slots: readonly Slot[]; at: number },
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
  return words.flatMap((word, start) =>
    [word.bare, ...word.meant]
      .flatMap((bare) => byWord.get(bare) ?? [])
      .flatMap((cue) => {
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
