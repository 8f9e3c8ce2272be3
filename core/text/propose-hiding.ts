import { hidden, hidingAll } from './hiding.ts';
import { type PersonalMark, personalMarks } from './personal-data.ts';

const withoutMarks = (text: string, marks: readonly PersonalMark[]): string => {
  const starts = [0, ...marks.map(({ to }) => to)];
  const ends = [...marks.map(({ from }) => from), text.length];
  return starts.map((start, index) => text.slice(start, ends[index])).join(hidden);
};

/** Returns whether a part is distinctive enough to hide all its repetitions; "An" alone also occurs in other words. */
const isDistinctive = ({ part }: PersonalMark): boolean => /\d|\S\s+\S/u.test(part);

/** Returns a text with possible personal data hidden, for a person to review, and the marks in the original text. */
export const proposeHiding = (text: string): { text: string; marks: PersonalMark[] } => {
  const marks = personalMarks(text);
  if (marks.length === 0) return { text, marks };
  const repeated = marks.filter(isDistinctive).map(({ part }) => part);
  // hiding a mark can expose another match beside it; each round leaves less text
  const rest = hidingAll(repeated)(withoutMarks(text, marks));
  return { text: proposeHiding(rest).text, marks };
};
