import topicWords from '../../core/triage/data/topic-words.json' with { type: 'json' };
import wordSets from '../../core/triage/data/word-sets.json' with { type: 'json' };

export type PhraseText = { topic: string; text: string };

const sets: ReadonlyMap<string, string> = new Map(Object.entries(wordSets.sets));
const maxVariants = 8;

const listWordings = (slot: string): string[] =>
  slot
    .split('|')
    .flatMap((one) => (one.startsWith('@') ? (sets.get(one.slice(1)) ?? '').split('|') : [one]))
    .map((one) => one.replaceAll('_', ' ').replace(/^!|\?$/g, ''));

/**
 * Writes up to `maxVariants` training texts for a word-list phrase. The texts use different wordings, so that together they
 * contain most wordings of each position.
 */
const writeVariants = (phrase: string): string[] => {
  const slots = phrase
    .split(' ')
    .filter((slot) => slot !== '..')
    .map(listWordings);
  const variants = Math.min(maxVariants, Math.max(...slots.map(({ length }) => length)));
  return Array.from({ length: variants }, (_, number) =>
    slots
      .map((wordings, at) => {
        const steps = at % 2 === 0 ? number : 3 * number;
        return wordings[(steps + 5 * at) % wordings.length] ?? '';
      })
      .join(' '),
  );
};

/** Returns short training texts for these topics. Each text is built from one word-list phrase. */
export function listPhraseTexts(topics: ReadonlySet<string>): PhraseText[] {
  return Object.entries(topicWords.topics)
    .filter(([topic]) => topics.has(topic))
    .flatMap(([topic, byWeight]) => {
      const phrases = Object.entries<readonly string[]>(byWeight).filter(
        ([weight]) => Number(weight) > 0,
      );
      const texts = new Set(phrases.flatMap(([, those]) => those).flatMap(writeVariants));
      return [...texts].map((text) => ({ topic, text }));
    });
}
