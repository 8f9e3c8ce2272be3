import { actionCatalogue } from './catalogue.ts';
import { nonexistentActionTypes } from './names.ts';

/** Least similarity of two names, from 0 to 1, with which one is suggested for the other. */
const minSimilarity = 0.55;

/**
 * Returns the action type that the author of an unknown type probably meant. Compares the name with existing types and with
 * common mistakes, such as the block names of the console. Returns undefined if no name is similar.
 */
export function suggestActionType(type: string): string | undefined {
  const candidates = new Map([...actionCatalogue.keys()].map((name) => [name, name]));
  for (const [mistake, meant] of nonexistentActionTypes)
    if (meant !== 'StartAction') candidates.set(mistake, meant);
  // excludes the opposite, such as Disconnect for Connect
  candidates.delete(`Dis${type.charAt(0).toLowerCase()}${type.slice(1)}`);
  const [best] = [...candidates]
    .map(([name, meant]) => ({ meant, similarity: computeSimilarity(name, type) }))
    .sort((left, right) => right.similarity - left.similarity);
  return best && best.similarity >= minSimilarity ? best.meant : undefined;
}

/** Returns the share of pairs of adjacent letters that two names have in common (Dice coefficient). */
function computeSimilarity(left: string, right: string): number {
  const [first, second] = [listLetterPairs(left), listLetterPairs(right)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
}

const listLetterPairs = (name: string): Set<string> => {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  return new Set([...letters].slice(1).map((letter, n) => `${letters[n]}${letter}`));
};
