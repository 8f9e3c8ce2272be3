import { createLazyObject, lazy } from '../../shared/lazy.ts';
import emergencies from '../data/emergencies.json' with { type: 'json' };
import flags from '../data/flags.json' with { type: 'json' };
import intents from '../data/intents.json' with { type: 'json' };
import phraseWords from '../data/phrase-words.json' with { type: 'json' };
import topics from '../data/topic-words.json' with { type: 'json' };
import words from '../data/word-sets.json' with { type: 'json' };
import {
  buildWordListIndex,
  type CueIndex,
  type CuePhrase,
  listPhraseWords,
  outdatedWordsMessage,
  type PhraseWords,
} from './cue-index.ts';

/** Word-list phrases, grouped by weight. */
type PhrasesByWeight = Readonly<Record<string, readonly string[]>>;

const toCuePhrases = <Tag>(tag: Tag, weighed: PhrasesByWeight): CuePhrase<Tag>[] =>
  Object.entries(weighed).flatMap(([weight, phrases]) =>
    phrases.map((phrase) => ({ tag, weight: Number(weight), phrase })),
  );

/** Kind of phrases that deny a danger. One that `calmsWholeText` does so even without a phrase about a danger. */
export type CalmKind = { name: string; calmsWholeText: boolean };
type CalmEntry = { phrases: readonly string[]; calmsWholeText?: boolean };

const listCues = (rows: Readonly<Record<string, PhrasesByWeight>>): CuePhrase<string>[] =>
  Object.entries(rows).flatMap(([tag, weighed]) => toCuePhrases(tag, weighed));

const listCalmCues = (entries: Readonly<Record<string, CalmEntry>>): CuePhrase<CalmKind>[] =>
  Object.entries(entries).flatMap(([name, { phrases, calmsWholeText = false }]) =>
    toCuePhrases({ name, calmsWholeText }, { 1: phrases }),
  );

const defineList = <Tag>(list: () => CuePhrase<Tag>[]) => ({
  listWords: (): PhraseWords => listPhraseWords(list(), words.sets),
  buildIndex: (stored: PhraseWords): CueIndex<Tag> =>
    buildWordListIndex(list(), words.sets, stored),
});

/** All word lists: topics, intents, emergencies and their negations, and flags. */
const wordLists = {
  topics: defineList(() => listCues(topics.topics)),
  decisive: defineList(() => listCues(topics.decisive)),
  intents: defineList(() => listCues(intents.intents)),
  emergencies: defineList(() => listCues(emergencies.kinds)),
  calm: defineList(() => listCalmCues(emergencies.calm)),
  flags: defineList(() => listCues({ abuse: flags.abuse })),
};
type WordLists = typeof wordLists;
type WordsByList = Record<keyof WordLists, PhraseWords>;
type CueIndexes = { [List in keyof WordLists]: ReturnType<WordLists[List]['buildIndex']> };

/** Returns the words of all word lists, for `data/phrase-words.json`. */
export function listAllPhraseWords(): WordsByList {
  return createLazyObject<WordsByList>(wordLists, (list) => wordLists[list].listWords());
}

/** Throws if `data/phrase-words.json` does not contain the words of the current word lists. */
export function checkStoredPhraseWords(): void {
  if (JSON.stringify(phraseWords) !== JSON.stringify(listAllPhraseWords())) {
    throw new Error(outdatedWordsMessage);
  }
}

export type TriageLexicon = CueIndexes & { vocabulary: ReadonlySet<string> };

/** Returns the indexes of all word lists. The first call builds them. */
export const loadTriageLexicon = lazy((): TriageLexicon => {
  const stored: WordsByList = phraseWords;
  const lists = createLazyObject<CueIndexes>(wordLists, (list) =>
    wordLists[list].buildIndex(stored[list]),
  );
  const vocabulary = Object.values(lists).flatMap((list) => [...list.vocabulary]);
  return { ...lists, vocabulary: new Set(vocabulary) };
});
