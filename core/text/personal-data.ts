import { personalAccounts } from './personal/accounts.ts';
import { personalAddresses } from './personal/addresses.ts';
import { personalBirths } from './personal/births.ts';
import { type DetectableText, detectableText } from './personal/detectable-text.ts';
import { personalHealth } from './personal/health.ts';
import { khmerNames } from './personal/khmer-names.ts';
import { personalLinks } from './personal/links.ts';
import { personalLocations } from './personal/locations.ts';
import { disjointMarks, type Mark } from './personal/mark.ts';
import { personalNames } from './personal/names.ts';
import { personalNumbers } from './personal/numbers.ts';
import { personalParcels } from './personal/parcels.ts';
import { personalPlates } from './personal/plates.ts';
import { signedNames } from './personal/signatures.ts';

export type PersonalMark = Mark & { part: string };

/** Maps positions in the prepared text back to positions in the source text. */
const inSource = (text: DetectableText, marks: readonly Mark[]): Mark[] =>
  marks.map(({ kind, from, to }) => ({ kind, ...text.sourceSpan(from, to) }));

const withParts = (source: string, marks: readonly Mark[]): PersonalMark[] =>
  disjointMarks(marks).map((mark) => ({ ...mark, part: source.slice(mark.from, mark.to) }));

/**
 * Returns everything in a text that may identify somebody, in order and without overlaps, however it is written:
 * separators, zero-width characters, full-width and Khmer digits, digits spelled in words, decomposed letters, capitals,
 * no diacritics. It finds too much rather than too little: a person looks at each mark.
 */
export const personalMarks = (source: string): PersonalMark[] => {
  const text = detectableText(source);
  const { people: known, places } = personalNames(text);
  const people = [...known, ...signedNames(text)];
  const marks = [
    ...personalLinks(text.plain),
    ...personalNumbers(text.plain),
    ...personalAccounts(text),
    ...personalPlates(text),
    ...personalLocations(text.plain),
    ...personalParcels(text),
    ...personalBirths(text.plain, people),
    ...personalAddresses(text, [...people, ...places]),
    ...personalHealth(text),
    ...people,
  ];
  return withParts(source, [...inSource(text, marks), ...khmerNames(source)]);
};

/** Finds only numbers and Internet addresses, without the names and streets that `personalMarks` guesses. */
export const personalNumbersAndLinks = (source: string): PersonalMark[] => {
  const text = detectableText(source);
  return withParts(
    source,
    inSource(text, [...personalLinks(text.plain), ...personalNumbers(text.plain)]),
  );
};
