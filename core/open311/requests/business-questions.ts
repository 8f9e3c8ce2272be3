import { reportStepTexts } from '../../../i18n/portal.ts';
import type {
  TopicQuestion,
  TopicQuestionAnswers,
} from '../../directory/model/services/topic-question.ts';
import {
  BusinessNameInput,
  type ReportRequest,
  TaxNumberInput,
} from '../../intake/report/report.ts';
import { mapLangs } from '../../messages/map-langs.ts';
import type { Open311Error } from './refusal.ts';

/** Codes of the Open311 attributes with the name and the tax number of the business that files a request. */
export const businessAttributeCodes = {
  businessName: 'business-name',
  taxNumber: 'tax-number',
} as const;

type BusinessField = keyof typeof businessAttributeCodes;
type Business = Pick<ReportRequest['reporter'], BusinessField>;

const inputs = { businessName: BusinessNameInput, taxNumber: TaxNumberInput };
const labels = { businessName: 'name', taxNumber: 'taxNumber' } as const;

const toQuestion = (field: BusinessField): TopicQuestion => ({
  id: businessAttributeCodes[field],
  kind: 'text',
  label: mapLangs((lang) => reportStepTexts[lang].sender.business[labels[field]]),
  required: false,
});

/** Optional Open311 attributes about the business that files a request. Every service offers them. */
export const businessQuestions: readonly TopicQuestion[] = [
  toQuestion('businessName'),
  toQuestion('taxNumber'),
];

/**
 * Separates the attributes about the business from the answers to the topic's questions, which units can read. Returns an
 * error for each invalid one.
 */
export function splitBusinessAnswers({
  [businessAttributeCodes.businessName]: businessName,
  [businessAttributeCodes.taxNumber]: taxNumber,
  ...answers
}: TopicQuestionAnswers): {
  answers: TopicQuestionAnswers;
  business: Business;
  flaws: Open311Error[];
} {
  const given = { businessName, taxNumber };
  const isInvalid = (field: BusinessField): boolean =>
    given[field] !== undefined && !inputs[field].safeParse(given[field]).success;
  return {
    answers,
    business: {
      businessName: inputs.businessName.safeParse(businessName).data,
      taxNumber: inputs.taxNumber.safeParse(taxNumber).data,
    },
    flaws: (['businessName', 'taxNumber'] as const).filter(isInvalid).map((field) => ({
      word: 'not-accepted',
      about: `attribute[${businessAttributeCodes[field]}]`,
    })),
  };
}
