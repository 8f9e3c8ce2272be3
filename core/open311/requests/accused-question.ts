import { otherAuthorityGuidanceTexts } from '../../../i18n/citizens.ts';
import type { Texts } from '../../../i18n/languages.ts';
import type { Directory } from '../../directory/model/directory.ts';
import type {
  TopicQuestion,
  TopicQuestionAnswers,
} from '../../directory/model/services/topic-question.ts';
import { groupAccusableUnits } from '../../directory/read/units/accusable-units.ts';
import {
  parseAccusedOfficeAnswer,
  unknownOfficeAnswer,
} from '../../intake/follow/accused-answer.ts';
import type { ReportRequest } from '../../intake/report/report.ts';
import { mapLangs } from '../../messages/map-langs.ts';

/** Code of the Open311 attribute with which a client names the unit that a request complains about. */
export const accusedAttributeCode = 'accused';

const [none, unnamed] = ['none', 'unnamed'];

/** Converts a unit code into an Open311 attribute value, which is lower case with hyphens: `UBND_XA` becomes `ubnd-xa`. */
const attributeValue = (code: string): string => code.toLowerCase().replaceAll('_', '-');

const unitsOn = (directory: Pick<Directory, 'units'>, on: Date) =>
  groupAccusableUnits(directory, on, 'vi').flatMap(({ units }) => units);

const toLabel = (text: 'label' | 'none' | 'unnamed'): Texts<string> =>
  mapLangs((lang) => otherAuthorityGuidanceTexts[lang].accused[text]);

/**
 * Builds the optional Open311 attribute that asks whether the request complains about a unit, and about which one. Every
 * service offers it.
 */
export function buildAccusedQuestion(directory: Pick<Directory, 'units'>, on: Date): TopicQuestion {
  return {
    id: accusedAttributeCode,
    kind: 'choice',
    label: toLabel('label'),
    required: false,
    options: [
      { code: none, label: toLabel('none') },
      { code: unnamed, label: toLabel('unnamed') },
      ...unitsOn(directory, on).map(({ code, name }) => ({
        code: attributeValue(code),
        label: mapLangs(() => name),
      })),
    ],
  };
}

/** Separates the answer about an accused unit from the answers to the topic's additional questions. */
export function splitAccusedAnswer(
  { [accusedAttributeCode]: value, ...answers }: TopicQuestionAnswers,
  directory: Pick<Directory, 'units'>,
  on: Date,
): { answers: TopicQuestionAnswers; about: Pick<ReportRequest, 'accused' | 'aboutOffice'> } {
  if (value === undefined) return { answers, about: {} };
  const unit = unitsOn(directory, on).find(({ code }) => attributeValue(code) === value)?.code;
  const answer = value === none ? '' : (unit ?? unknownOfficeAnswer);
  return { answers, about: parseAccusedOfficeAnswer(answer) };
}
