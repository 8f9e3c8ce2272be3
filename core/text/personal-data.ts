import { findHouseAddresses } from './personal/addresses.ts';
import { type DetectableText, toDetectableText } from './personal/detectable-text.ts';
import { findHealthData } from './personal/health.ts';
import { findPersonalLinks } from './personal/links.ts';
import { findPreciseLocations } from './personal/locations.ts';
import { findKhmerNames } from './personal/names/khmer-names.ts';
import { findPersonalNames } from './personal/names/names.ts';
import { findSignatures } from './personal/names/signatures.ts';
import { findAccounts } from './personal/numbers/accounts.ts';
import { findBirthDates } from './personal/numbers/birth-dates.ts';
import { findPersonalNumbers } from './personal/numbers/numbers.ts';
import { findLandParcels } from './personal/numbers/parcels.ts';
import { findLicensePlates } from './personal/numbers/plates.ts';
import { mergeOverlappingMarks, type PersonalDataSpan } from './personal/text-mark.ts';

export type PersonalDataMark = PersonalDataSpan & { part: string };

/** Maps the positions of marks in the prepared text back to positions in the source text. */
const mapToSource = (
  text: DetectableText,
  marks: readonly PersonalDataSpan[],
): PersonalDataSpan[] =>
  marks.map(({ kind, from, to }) => ({ kind, ...text.sourceSpan(from, to) }));

const addParts = (source: string, marks: readonly PersonalDataSpan[]): PersonalDataMark[] =>
  mergeOverlappingMarks(marks).map((mark) => ({ ...mark, part: source.slice(mark.from, mark.to) }));

/**
 * Finds all passages in a text that may identify a person, in order and without overlaps. Recognizes disguised spellings:
 * separators, zero-width characters, full-width and Khmer digits, digits in words, decomposed letters, capitals, no
 * diacritics. Prefers false positives to misses, because a person reviews each passage.
 */
export function findPersonalData(source: string): PersonalDataMark[] {
  const text = toDetectableText(source);
  const { people: known, places } = findPersonalNames(text);
  const people = [...known, ...findSignatures(text)];
  const marks = [
    ...findPersonalLinks(text.plain),
    ...findPersonalNumbers(text.plain),
    ...findAccounts(text),
    ...findLicensePlates(text),
    ...findPreciseLocations(text.plain),
    ...findLandParcels(text),
    ...findBirthDates(text.plain, people),
    ...findHouseAddresses(text, [...people, ...places]),
    ...findHealthData(text),
    ...people,
  ];
  return addParts(source, [...mapToSource(text, marks), ...findKhmerNames(source)]);
}

/**
 * Finds only personal numbers and Internet addresses. Omits names and street addresses, which `findPersonalData` can only
 * guess.
 */
export function findPersonalNumbersAndLinks(source: string): PersonalDataMark[] {
  const text = toDetectableText(source);
  return addParts(
    source,
    mapToSource(text, [...findPersonalLinks(text.plain), ...findPersonalNumbers(text.plain)]),
  );
}
