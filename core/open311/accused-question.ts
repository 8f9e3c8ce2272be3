import type { Directory } from '../directory/directory.ts';
import type { Answers, Question } from '../directory/question.ts';
import { unitsByLevel } from '../directory/units-by-level.ts';
import { accusedFrom, unnamedOffice } from '../intake/accused-answer.ts';
import type { ReportRequest } from '../intake/report.ts';
import { guidanceWords } from '../messages/wording/guidance.ts';

/** The code of the attribute by which a client says which office a request complains about. */
export const accusedAttribute = 'accused';

const [none, unnamed] = ['none', 'unnamed'];

/** Attribute values are lower case with hyphens: `UBND_XA` becomes `ubnd-xa`. */
const attributeValue = (code: string): string => code.toLowerCase().replaceAll('_', '-');

const unitsOn = (directory: Pick<Directory, 'units'>, on: Date) =>
  unitsByLevel(directory, on).flatMap(({ units }) => units);

/** The question whether a request is about an office, and which, as an optional attribute of every service. */
export const accusedQuestion = (directory: Pick<Directory, 'units'>, on: Date): Question => {
  const [vi, en] = [guidanceWords('vi').accused, guidanceWords('en').accused];
  return {
    id: accusedAttribute,
    kind: 'choice',
    label: { vi: vi.label, en: en.label },
    required: false,
    options: [
      { code: none, label: { vi: vi.none, en: en.none } },
      { code: unnamed, label: { vi: vi.unnamed, en: en.unnamed } },
      ...unitsOn(directory, on).map(({ code, name }) => ({
        code: attributeValue(code),
        label: { vi: name, en: name },
      })),
    ],
  };
};

/** Separates the answer about an office from the answers to the topic's own questions. */
export const withoutAccused = (
  { [accusedAttribute]: value, ...answers }: Answers,
  directory: Pick<Directory, 'units'>,
  on: Date,
): { answers: Answers; about: Pick<ReportRequest, 'accused' | 'aboutOffice'> } => {
  if (value === undefined) return { answers, about: {} };
  const unit = unitsOn(directory, on).find(({ code }) => attributeValue(code) === value)?.code;
  const answer = value === none ? '' : (unit ?? unnamedOffice);
  return { answers, about: accusedFrom(answer) };
};
