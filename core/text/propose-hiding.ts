import { hidden, hidingAll } from './hiding.ts';
import { type PersonalMark, personalMarks } from './personal-data.ts';

const withoutMarks = (text: string, marks: readonly PersonalMark[]): string => {
  const starts = [0, ...marks.map(({ to }) => to)];
  const ends = [...marks.map(({ from }) => from), text.length];
  return starts.map((start, index) => text.slice(start, ends[index])).join(hidden);
};

/** Long enough to hide where it is repeated too: "An" alone is also a part of other words. */
const isDistinctive = ({ part }: PersonalMark): boolean => /\d|\S\s+\S/u.test(part);

/** The text without what may be personal data, for a person to read and to change; and the marks of the original. */
export const proposeHiding = (text: string): { text: string; marks: PersonalMark[] } => {
  const marks = personalMarks(text);
  if (marks.length === 0) return { text, marks };
  const repeated = marks.filter(isDistinctive).map(({ part }) => part);
  // what stood beside a mark may say more without it; each round leaves less to read
  const rest = hidingAll(repeated)(withoutMarks(text, marks));
  return { text: proposeHiding(rest).text, marks };
};
