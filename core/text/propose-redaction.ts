import { findPersonalData, type PersonalDataMark } from './personal-data.ts';
import { buildPassagesRedactor, redactionMark } from './redaction.ts';

const redactMarks = (text: string, marks: readonly PersonalDataMark[]): string => {
  const starts = [0, ...marks.map(({ to }) => to)];
  const ends = [...marks.map(({ from }) => from), text.length];
  return starts.map((start, index) => text.slice(start, ends[index])).join(redactionMark);
};

/**
 * Returns whether a passage is distinctive enough to hide all its occurrences. A single name such as "An" is not, because it
 * would also match parts of other text.
 */
const isDistinctive = ({ part }: PersonalDataMark): boolean => /\d|\S\s+\S/u.test(part);

/**
 * Returns the text with possible personal data hidden, as a proposal that a person reviews, and the marks of that data in
 * the original text.
 */
export function proposeRedaction(text: string): { text: string; marks: PersonalDataMark[] } {
  const marks = findPersonalData(text);
  if (marks.length === 0) return { text, marks };
  const repeated = marks.filter(isDistinctive).map(({ part }) => part);
  // hiding a mark can expose another match beside it; each round leaves less text
  const rest = buildPassagesRedactor(repeated)(redactMarks(text, marks));
  return { text: proposeRedaction(rest).text, marks };
}
