/** Classes of personal data; each is also the catalogue's word for it. */
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

/** A slice of a text that may be personal data: positions in UTF-16 units, the end excluded. */
export type Mark = { kind: PersonalKind; from: number; to: number };

/** All matches of a pattern as marks, without the space behind them. */
export const marksOf = (kind: PersonalKind, pattern: RegExp, text: string): Mark[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    from: index,
    to: index + found.trimEnd().length,
  }));

/** The marks in order of position, overlapping ones joined under the class of the first. */
export const disjointMarks = (marks: readonly Mark[]): Mark[] => {
  const joined: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last && mark.from < last.to) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, mark.to) };
    } else joined.push(mark);
  }
  return joined;
};
