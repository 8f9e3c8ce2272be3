import type { Directory } from '../../directory/model/directory.ts';
import { listAccusableUnitCodes } from '../../directory/read/accusable-units.ts';
import { findMentionedOffices } from '../../screening/find-office-complaint.ts';
import { pauseMarker, splitWordsWithDiacritics } from '../../text/words-with-diacritics.ts';

const toBareWords = (text: string): string =>
  ` ${splitWordsWithDiacritics(text)
    .filter((word) => word !== pauseMarker)
    .map(({ bare }) => bare)
    .join(' ')} `;

/**
 * Returns the codes of the units that a text names: by their full present or former name, or by other words for an office.
 * Words within a full name don't count: "Xã hội" in a department's name does not mean the commune.
 */
const findNamedUnits = (text: string, { units }: Directory): string[] => {
  const words = toBareWords(text);
  const named = units.filter(({ name }) => words.includes(toBareWords(name)));
  if (named.length === 0) return findMentionedOffices(text);
  const rest = named.reduce((left, { name }) => left.replaceAll(toBareWords(name), ' '), words);
  return [...named.map(({ code }) => code), ...findMentionedOffices(rest)];
};

/** Returns the code of the unit that the text names, if it names exactly one that a citizen can select as accused. */
export function findAccusedUnit(text: string, directory: Directory, now: Date): string | undefined {
  const named = findNamedUnits(text, directory);
  const [only, ...others] = listAccusableUnitCodes(directory, now).filter((code) =>
    named.includes(code),
  );
  return others.length === 0 ? only : undefined;
}
