import type { Directory } from '../../directory/model/directory.ts';
import { listAccusableUnitCodes } from '../../directory/read/units/accusable-units.ts';
import { findMentionedOffices } from '../../screening/find-office-complaint.ts';
import { extractOfficeNames } from '../../screening/find-official.ts';
import { pauseMarker, splitWordsWithDiacritics } from '../../text/words-with-diacritics.ts';

const toBareWords = (text: string): string =>
  ` ${splitWordsWithDiacritics(text)
    .filter((word) => word !== pauseMarker)
    .map(({ bare }) => bare)
    .join(' ')} `;

/**
 * Returns the codes of the units that a text names: by their full present or former name, or by other words for an office.
 */
const findNamedUnits = (text: string, directory: Directory): string[] => {
  const fullNames = directory.units.map(
    ({ code, name }) => [toBareWords(name).trim(), code] as const,
  );
  const { units, rest } = extractOfficeNames(toBareWords(text), fullNames);
  return [...units, ...findMentionedOffices(rest)];
};

/** Returns the code of the unit that the text names, if it names exactly one that a citizen can select as accused. */
export function findAccusedUnit(text: string, directory: Directory, now: Date): string | undefined {
  const named = findNamedUnits(text, directory);
  const [only, ...others] = listAccusableUnitCodes(directory, now).filter((code) =>
    named.includes(code),
  );
  return others.length === 0 ? only : undefined;
}
