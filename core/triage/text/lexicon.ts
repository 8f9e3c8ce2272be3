import emergencies from '../data/emergencies.json' with { type: 'json' };
import flags from '../data/flags.json' with { type: 'json' };
import intents from '../data/intents.json' with { type: 'json' };
import topics from '../data/topic-words.json' with { type: 'json' };
import words from '../data/word-sets.json' with { type: 'json' };
import { buildWordListIndex, type CueIndex, type CuePhrase } from './cue-index.ts';

/** Word-list phrases, grouped by weight. */
type PhrasesByWeight = Readonly<Record<string, readonly string[]>>;

const toCuePhrases = <Tag>(tag: Tag, weighed: PhrasesByWeight): CuePhrase<Tag>[] =>
  Object.entries(weighed).flatMap(([weight, phrases]) =>
    phrases.map((phrase) => ({ tag, weight: Number(weight), phrase })),
  );

/** Kind of phrases that deny a danger. One that `calmsWholeText` does so even without a phrase about a danger. */
export type CalmKind = { name: string; calmsWholeText: boolean };
type CalmEntry = { phrases: readonly string[]; calmsWholeText?: boolean };

const buildCalmIndex = (entries: Readonly<Record<string, CalmEntry>>): CueIndex<CalmKind> =>
  buildWordListIndex(
    Object.entries(entries).flatMap(([name, { phrases, calmsWholeText = false }]) =>
      toCuePhrases({ name, calmsWholeText }, { 1: phrases }),
    ),
    words.sets,
  );

const buildCueIndex = (rows: Readonly<Record<string, PhrasesByWeight>>): CueIndex<string> =>
  buildWordListIndex(
    Object.entries(rows).flatMap(([tag, weighed]) => toCuePhrases(tag, weighed)),
    words.sets,
  );

/** Builds the indexes for all word lists: topics, intents, emergencies and their negations, and flags. */
const buildLexicon = () => ({
  topics: buildCueIndex(topics.topics),
  decisive: buildCueIndex(topics.decisive),
  intents: buildCueIndex(intents.intents),
  emergencies: buildCueIndex(emergencies.kinds),
  calm: buildCalmIndex(emergencies.calm),
  flags: buildCueIndex({ abuse: flags.abuse }),
});
export type TriageLexicon = ReturnType<typeof buildLexicon> & { vocabulary: ReadonlySet<string> };

let cachedLexicon: TriageLexicon | undefined;

export function loadTriageLexicon(): TriageLexicon {
  if (cachedLexicon) return cachedLexicon;
  const lists = buildLexicon();
  const words = Object.values(lists).flatMap(({ vocabulary }) => [...vocabulary]);
  cachedLexicon = { ...lists, vocabulary: new Set(words) };
  return cachedLexicon;
}
