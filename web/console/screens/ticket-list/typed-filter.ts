import type { TicketFilterName } from '../../../../core/search/ticket-list-filter.ts';
import { foldDiacritics } from '../../../../core/text/fold.ts';
import type { TicketFilter } from './ticket-filter.ts';

/** Name of a filter value, such as "trễ hạn" for the overdue clock. */
export type FilterPhrase = {
  name: string;
  filter: TicketFilterName;
  value: string;
  /** Label of the filter in the offer; by default the name. */
  label?: string | undefined;
};

export type TypedFilter = { filter: TicketFilter; labels: string[] };

const toKey = (text: string): string =>
  foldDiacritics(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export type PhraseIndex = { phrases: ReadonlyMap<string, FilterPhrase>; maxWords: number };

/** Builds an index of phrases. If phrases are equal without diacritics, the first one is used. */
export function indexPhrases(all: readonly FilterPhrase[]): PhraseIndex {
  const phrases = new Map<string, FilterPhrase>();
  for (const phrase of all) {
    const key = toKey(phrase.name);
    if (key && !phrases.has(key)) phrases.set(key, phrase);
  }
  const maxWords = Math.max(0, ...[...phrases.keys()].map((key) => key.split(' ').length));
  return { phrases, maxWords };
}

/** Returns the longest phrase at the beginning of the words, for a filter that is not set yet. */
const findPhrase = (
  words: readonly string[],
  { phrases, maxWords }: PhraseIndex,
  filter: TicketFilter,
): { phrase: FilterPhrase; length: number } | undefined => {
  for (let length = Math.min(maxWords, words.length); length > 0; length -= 1) {
    const phrase = phrases.get(toKey(words.slice(0, length).join(' ')));
    if (phrase && filter[phrase.filter] === undefined) return { phrase, length };
  }
  return undefined;
};

/**
 * Returns the filter that a typed text names, such as "P2 phường 7". The other words of the text become the search text.
 * Undefined if the text names no filter value.
 */
export function parseTypedFilter(typed: string, index: PhraseIndex): TypedFilter | undefined {
  const words = typed.split(/[\s,;·]+/u).filter(Boolean);
  const filter: TicketFilter = {};
  const labels: string[] = [];
  const others: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = findPhrase(words.slice(at), index, filter);
    if (found) {
      const { filter: name, value, label } = found.phrase;
      filter[name] = value;
      labels.push(label ?? found.phrase.name);
    } else others.push(words[at] ?? '');
    at += found?.length ?? 1;
  }
  if (labels.length === 0) return undefined;
  const text = others.join(' ');
  return text === ''
    ? { filter, labels }
    : { filter: { ...filter, text }, labels: [...labels, `“${text}”`] };
}
