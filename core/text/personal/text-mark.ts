/** Kinds of personal data; each is also a key of the text catalogue. */
export const personalKinds = [
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
export type PersonalKind = (typeof personalKinds)[number];

/** A slice of a text that may be personal data, in UTF-16 positions; `to` is exclusive. */
export type TextMark = { kind: PersonalKind; from: number; to: number };

/** Returns all matches of a pattern as marks, without trailing white space. */
export function findMarks(kind: PersonalKind, pattern: RegExp, text: string): TextMark[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    from: index,
    to: index + found.trimEnd().length,
  }));
}

/** Sorts marks by position and joins overlapping ones under the kind of the first. */
export function disjointMarks(marks: readonly TextMark[]): TextMark[] {
  const joined: TextMark[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last && mark.from < last.to) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, mark.to) };
    } else joined.push(mark);
  }
  return joined;
}
