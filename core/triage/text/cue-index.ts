import { splitDiacritics } from './triage-words.ts';

export type Spelling = { bare: string; marks: string };
/**
 * One position in a word-list phrase, with its alternative wordings. At most `gap` other words may precede it.
 * `mayBeLeftOut` makes the position optional.
 */
export type PhraseSlot = {
  wordings: Spelling[][];
  /** Alternative wordings for this position of a word-list phrase, indexed by their first word. */
  byFirst: ReadonlyMap<string, Spelling[][]>;
  gap: number;
  mayBeLeftOut: boolean;
};

export type CuePhrase<Tag> = { tag: Tag; weight: number; phrase: string };
export type CompiledCue<Tag> = CuePhrase<Tag> & {
  /** Position of the phrase in the word lists. */
  order: number;
  slots: PhraseSlot[];
  needsMarks: boolean;
  length: number;
};

/** Maximum number of words that `..` in a phrase matches. */
export const maxSkippedWords = 3;

/**
 * Parses the syntax of word-list phrases: `a|b` means either, `a_b` two consecutive words, `a?` an optional word, `@name` a
 * set of words, and `..` up to three arbitrary words.
 */
const parseSlots = (
  phrase: string,
  sets: Readonly<Record<string, string>>,
  spell: (word: string) => Spelling,
): PhraseSlot[] => {
  const slots: PhraseSlot[] = [];
  let gap = 0;
  for (const part of phrase.split(' ')) {
    if (part === '..') {
      gap = maxSkippedWords;
      continue;
    }
    const mayBeLeftOut = part.endsWith('?');
    const plain = mayBeLeftOut ? part.slice(0, -1) : part;
    const wordings = plain
      .split('|')
      .flatMap((one) => (one.startsWith('@') ? (sets[one.slice(1)] ?? '').split('|') : [one]))
      .map((one) => one.split('_').map(spell));
    const byFirst = Map.groupBy(wordings, ([word]) => word?.bare ?? '');
    slots.push({ wordings, byFirst, gap, mayBeLeftOut });
    gap = 0;
  }
  return slots;
};

/** Prepares a word-list phrase for matching. A phrase that starts with `!` matches only with its exact diacritics. */
const compileCue = <Tag>(
  cue: CuePhrase<Tag> & { order: number },
  sets: Readonly<Record<string, string>>,
  spell: (word: string) => Spelling,
): CompiledCue<Tag> => {
  const needsMarks = cue.phrase.startsWith('!');
  const slots = parseSlots(needsMarks ? cue.phrase.slice(1) : cue.phrase, sets, spell);
  const length = slots.reduce((sum, { wordings }) => sum + (wordings[0]?.length ?? 0), 0);
  return { ...cue, slots, needsMarks, length };
};

/**
 * Phrases that may begin with a certain word. `byNext` indexes phrases by the second word if they need one. `free` contains
 * all other phrases.
 */
type CuesOfWord<Tag> = { free: CompiledCue<Tag>[]; byNext: Map<string, CompiledCue<Tag>[]> };

export type CueIndex<Tag> = {
  byWord: ReadonlyMap<string, CuesOfWord<Tag>>;
  vocabulary: ReadonlySet<string>;
};

const listFirstWords = ([slot, ...others]: readonly PhraseSlot[]): string[] => {
  if (!slot) return [];
  const own = slot.wordings.flatMap(([word]) => word?.bare ?? []);
  return slot.mayBeLeftOut ? [...own, ...listFirstWords(others)] : own;
};

/** Returns a function like `splitDiacritics` that splits each word only once, because phrases share many words. */
const createSpeller = (): ((word: string) => Spelling) => {
  const known = new Map<string, Spelling>();
  return (word) => {
    const spelling = known.get(word) ?? splitDiacritics(word);
    known.set(word, spelling);
    return spelling;
  };
};

/**
 * Returns the possible second words of a phrase that begins with `word`. One of them must follow after at most
 * `maxSkippedWords` other words. Returns undefined if the phrase may need no second word.
 */
const listNextWords = ([slot, next]: readonly PhraseSlot[], word: string): string[] | undefined => {
  if (!slot || slot.mayBeLeftOut) return undefined;
  const tails = (slot.byFirst.get(word) ?? []).map(([, second]) => second?.bare);
  const own = tails.flatMap((second) => second ?? []);
  if (own.length === tails.length) return own;
  return !next || next.mayBeLeftOut ? undefined : [...own, ...next.byFirst.keys()];
};

const addCue = <Tag>(
  byWord: Map<string, CuesOfWord<Tag>>,
  word: string,
  cue: CompiledCue<Tag>,
): void => {
  const cues = byWord.get(word) ?? { free: [], byNext: new Map<string, CompiledCue<Tag>[]>() };
  byWord.set(word, cues);
  const nextWords = listNextWords(cue.slots, word);
  if (!nextWords) cues.free.push(cue);
  for (const next of new Set(nextWords ?? [])) {
    const same = cues.byNext.get(next);
    if (same) same.push(cue);
    else cues.byNext.set(next, [cue]);
  }
};

/** Indexes word-list phrases by each word with which a phrase may begin, and by the second word that must follow. */
export function buildWordListIndex<Tag>(
  cues: readonly CuePhrase<Tag>[],
  sets: Readonly<Record<string, string>>,
): CueIndex<Tag> {
  const byWord = new Map<string, CuesOfWord<Tag>>();
  const vocabulary = new Set<string>();
  const spell = createSpeller();
  for (const [order, one] of cues.entries()) {
    const cue = compileCue({ ...one, order }, sets, spell);
    for (const word of new Set(listFirstWords(cue.slots))) addCue(byWord, word, cue);
    for (const { wordings } of cue.slots) {
      for (const { bare } of wordings.flat()) vocabulary.add(bare);
    }
  }
  return { byWord, vocabulary };
}
