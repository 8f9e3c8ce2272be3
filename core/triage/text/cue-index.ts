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

type Position = Pick<PhraseSlot, 'wordings' | 'byFirst'>;
type WordSets = Readonly<Record<string, string>>;

/** Memoizes a function. Does not cache undefined. */
const computeOnce = <Key, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const values = new Map<Key, Value>();
  return (key) => {
    const value = values.get(key) ?? compute(key);
    if (value !== undefined) values.set(key, value);
    return value;
  };
};

/**
 * Creates a memoized parser for the wordings of one position in a phrase, because phrases share words and sets of words.
 */
const createPositionParser = (sets: WordSets, spell: (word: string) => Spelling) =>
  computeOnce((position: string): Position => {
    const wordings = position
      .split('|')
      .flatMap((one) => (one.startsWith('@') ? (sets[one.slice(1)] ?? '').split('|') : [one]))
      .map((one) => one.split('_').map(spell));
    return { wordings, byFirst: Map.groupBy(wordings, ([word]) => word?.bare ?? '') };
  });
type PositionParser = ReturnType<typeof createPositionParser>;

/** Mark at the start of phrases that match only with their exact diacritics. */
const exactMark = '!';

const listParts = (phrase: string): string[] =>
  (phrase.startsWith(exactMark) ? phrase.slice(exactMark.length) : phrase).split(' ');

const isOptional = (part: string): boolean => part.endsWith('?');
const toPosition = (part: string): string => (isOptional(part) ? part.slice(0, -1) : part);

/**
 * Parses the syntax of word-list phrases: `a|b` means either, `a_b` two consecutive words, `a?` an optional word, `@name` a
 * set of words, and `..` up to three arbitrary words.
 */
const parseSlots = (phrase: string, parse: PositionParser): PhraseSlot[] => {
  const slots: PhraseSlot[] = [];
  let gap = 0;
  for (const part of listParts(phrase)) {
    if (part === '..') {
      gap = maxSkippedWords;
      continue;
    }
    slots.push({ ...parse(toPosition(part)), gap, mayBeLeftOut: isOptional(part) });
    gap = 0;
  }
  return slots;
};

/** Prepares a word-list phrase for matching. */
const compileCue = <Tag>(
  cue: CuePhrase<Tag> & { order: number },
  parse: PositionParser,
): CompiledCue<Tag> => {
  const slots = parseSlots(cue.phrase, parse);
  const length = slots.reduce((sum, { wordings }) => sum + (wordings[0]?.length ?? 0), 0);
  return { ...cue, slots, needsMarks: cue.phrase.startsWith(exactMark), length };
};

/**
 * Words of all phrases in a word list, without diacritics. Extracting them takes most of the time of indexing a list, so the
 * words of the fixed lists are stored in `data/phrase-words.json`.
 */
export type PhraseWords = {
  /** For each word, the positions in the list of the phrases that may begin with it: `{"ban": "1 5"}`. */
  first: Readonly<Record<string, string>>;
  /** All different words of the list's phrases, separated by spaces. */
  vocabulary: string;
};

export const outdatedWordsMessage =
  'core/triage/data/phrase-words.json does not match the word lists; run npm run generate -- snapshots --only phrase-words';

/** Returns the words without diacritics with which a phrase may begin. */
const listFirstWords = (phrase: string, parse: PositionParser): Set<string> => {
  const words = new Set<string>();
  for (const part of listParts(phrase).filter((one) => one !== '..')) {
    for (const word of parse(toPosition(part)).byFirst.keys()) words.add(word);
    if (!isOptional(part)) break;
  }
  return words;
};

/** Returns the words without diacritics that the phrases contain. */
const listVocabulary = (
  phrases: readonly string[],
  sets: WordSets,
  spell: (word: string) => Spelling,
): Set<string> => {
  const separators = /[ |_?!]+/;
  const written = new Set(phrases.join(' ').split(separators));
  const words = [...written].flatMap((word) =>
    word.startsWith('@') ? (sets[word.slice(1)] ?? '').split(separators) : [word],
  );
  return new Set(
    words.filter((word) => !['', '..'].includes(word)).map((word) => spell(word).bare),
  );
};

/**
 * Phrases that may begin with a certain word. `byNext` indexes phrases by the second word if they need one. `free` contains
 * all other phrases.
 */
type CuesOfWord<Tag> = { free: CompiledCue<Tag>[]; byNext: Map<string, CompiledCue<Tag>[]> };

export type CueIndex<Tag> = {
  byWord: Pick<ReadonlyMap<string, CuesOfWord<Tag>>, 'get'>;
  vocabulary: ReadonlySet<string>;
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

const indexByNextWord = <Tag>(cues: readonly CompiledCue<Tag>[], word: string): CuesOfWord<Tag> => {
  const index: CuesOfWord<Tag> = { free: [], byNext: new Map() };
  for (const cue of cues) {
    const nextWords = listNextWords(cue.slots, word);
    if (!nextWords) index.free.push(cue);
    for (const next of new Set(nextWords ?? [])) {
      const same = index.byNext.get(next);
      if (same) same.push(cue);
      else index.byNext.set(next, [cue]);
    }
  }
  return index;
};

/** Returns the words of the phrases of a word list. */
export function listPhraseWords(
  cues: readonly Pick<CuePhrase<unknown>, 'phrase'>[],
  sets: WordSets,
): PhraseWords {
  const parse = createPositionParser(sets, splitDiacritics);
  const pairs = cues.flatMap(({ phrase }, order) =>
    [...listFirstWords(phrase, parse)].map((word) => ({ word, order })),
  );
  const first = [...Map.groupBy(pairs, ({ word }) => word)].map(
    ([word, those]): [string, string] => [word, those.map(({ order }) => order).join(' ')],
  );
  const vocabulary = listVocabulary(
    cues.map(({ phrase }) => phrase),
    sets,
    splitDiacritics,
  );
  return {
    first: Object.fromEntries(first),
    vocabulary: [...vocabulary].join(' '),
  };
}

/**
 * Indexes word-list phrases by each word with which a phrase may begin, and by the second word that must follow. A phrase is
 * compiled when one of its first words is looked up, because a text contains few of the words.
 */
export function buildWordListIndex<Tag>(
  cues: readonly CuePhrase<Tag>[],
  sets: WordSets,
  words: PhraseWords = listPhraseWords(cues, sets),
): CueIndex<Tag> {
  const parse = createPositionParser(sets, splitDiacritics);
  const compile = computeOnce((order: number): CompiledCue<Tag> => {
    const cue = cues[order];
    if (!cue) throw new Error(outdatedWordsMessage);
    return compileCue({ ...cue, order }, parse);
  });
  const get = computeOnce((word: string): CuesOfWord<Tag> | undefined => {
    if (!Object.hasOwn(words.first, word)) return undefined;
    const orders = words.first[word]?.split(' ') ?? [];
    return indexByNextWord(
      orders.map((order) => compile(Number(order))),
      word,
    );
  });
  return { byWord: { get }, vocabulary: new Set(words.vocabulary.split(' ').filter(Boolean)) };
}
