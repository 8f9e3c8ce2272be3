import { lazy } from '../../shared/lazy.ts';
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

/** Returns the phrases of all word lists: topics, intents, emergencies and their negations, and flags. */
const listAllCues = () => ({
  topics: listCues(topics.topics),
  decisive: listCues(topics.decisive),
  intents: listCues(intents.intents),
  emergencies: listCues(emergencies.kinds),
  calm: listCalmCues(emergencies.calm),
  flags: listCues({ abuse: flags.abuse }),
});

/** Returns the words of all word lists, for `data/phrase-words.json`. */
export function listAllPhraseWords(): Record<keyof ReturnType<typeof listAllCues>, PhraseWords> {
  const { topics, decisive, intents, emergencies, calm, flags } = listAllCues();
  const wordsOf = (cues: readonly { phrase: string }[]) => listPhraseWords(cues, words.sets);
  return {
    topics: wordsOf(topics),
    decisive: wordsOf(decisive),
    intents: wordsOf(intents),
    emergencies: wordsOf(emergencies),
    calm: wordsOf(calm),
    flags: wordsOf(flags),
  };
}

const buildLexicon = () => {
  const cues = listAllCues();
  const build = <Tag>(list: CuePhrase<Tag>[], phraseWords: PhraseWords): CueIndex<Tag> =>
    buildWordListIndex(list, words.sets, phraseWords);
  return {
    topics: build(cues.topics, phraseWords.topics),
    decisive: build(cues.decisive, phraseWords.decisive),
    intents: build(cues.intents, phraseWords.intents),
    emergencies: build(cues.emergencies, phraseWords.emergencies),
    calm: build(cues.calm, phraseWords.calm),
    flags: build(cues.flags, phraseWords.flags),
  };
};
export type TriageLexicon = ReturnType<typeof buildLexicon> & { vocabulary: ReadonlySet<string> };

/** Returns the indexes of all word lists. The first call builds them. */
export const loadTriageLexicon = lazy((): TriageLexicon => {
  const lists = buildLexicon();
  const vocabulary = Object.values(lists).flatMap((list) => [...list.vocabulary]);
  return { ...lists, vocabulary: new Set(vocabulary) };
});
