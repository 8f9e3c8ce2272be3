import { buildWordListIndex, type CueIndex, type CuePhrase } from './cue.ts';
import emergencies from './data/emergencies.json' with { type: 'json' };
import flags from './data/flags.json' with { type: 'json' };
import intents from './data/intents.json' with { type: 'json' };
import topics from './data/topic-words.json' with { type: 'json' };
import words from './data/word-sets.json' with { type: 'json' };

/** Word-list phrases, grouped by weight. */
type Weighed = Readonly<Record<string, readonly string[]>>;

const cuesOf = <Tag>(tag: Tag, weighed: Weighed): CuePhrase<Tag>[] =>
  Object.entries(weighed).flatMap(([weight, phrases]) =>
    phrases.map((phrase) => ({ tag, weight: Number(weight), phrase })),
  );

const indexOf = (rows: Readonly<Record<string, Weighed>>): CueIndex<string> =>
  buildWordListIndex(
    Object.entries(rows).flatMap(([tag, weighed]) => cuesOf(tag, weighed)),
    words.sets,
  );

/** Builds the indexes for all word lists: topics, intents, emergencies and their negations, and flags. */
const made = () => ({
  topics: indexOf(topics.topics),
  intents: indexOf(intents.intents),
  emergencies: indexOf(emergencies.kinds),
  calm: indexOf(emergencies.calm),
  flags: indexOf({ abuse: flags.abuse }),
});
export type TriageLexicon = ReturnType<typeof made> & { vocabulary: ReadonlySet<string> };

let known: TriageLexicon | undefined;

export function loadTriageLexicon(): TriageLexicon {
  if (known) return known;
  const lists = made();
  const words = Object.values(lists).flatMap(({ vocabulary }) => [...vocabulary]);
  known = { ...lists, vocabulary: new Set(words) };
  return known;
}
