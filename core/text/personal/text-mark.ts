/** Kinds of personal data. Each name is also a key in the text catalog. */
export const personalDataTypes = [
  'personal-phone',
  'personal-plate',
  'personal-number',
  'personal-insurance',
  'personal-account',
  'personal-passport',
  'personal-link',
  'personal-email',
  'personal-name',
  'personal-address',
  'personal-location',
  'personal-birth',
  'personal-health',
] as const;
export type PersonalDataType = (typeof personalDataTypes)[number];

/** Slice of a text that may be personal data. Positions are UTF-16 code units; `to` is exclusive. */
export type PersonalDataSpan = { kind: PersonalDataType; from: number; to: number };

/** Returns all matches of a pattern as marks of personal data, without trailing white space. */
export function findPersonalDataMarks(
  kind: PersonalDataType,
  pattern: RegExp,
  text: string,
): PersonalDataSpan[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    from: index,
    to: index + found.trimEnd().length,
  }));
}

/** Sorts marks by position and joins overlapping marks. A joined mark has the kind of its first part. */
export function mergeOverlappingMarks(marks: readonly PersonalDataSpan[]): PersonalDataSpan[] {
  const joined: PersonalDataSpan[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last && mark.from < last.to) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, mark.to) };
    } else joined.push(mark);
  }
  return joined;
}
