import * as z from 'zod';

/** Steps of the report form in order, one per page. */
export const ReportFormStep = z.enum([
  'service',
  'group',
  'topic',
  'details',
  'place',
  'text',
  'sender',
  'check',
]);
export type ReportFormStep = z.infer<typeof ReportFormStep>;

/**
 * Step numbers that the report form displays. The steps `group`, `topic` and `details` share a number, because only some
 * groups have several topics, and only some topics have questions.
 */
const stepNumbers: Record<ReportFormStep, number> = {
  service: 1,
  group: 2,
  topic: 2,
  details: 2,
  place: 3,
  text: 4,
  sender: 5,
  check: 6,
};
export const lastFormStepNumber = stepNumbers.check;
export function getStepNumber(step: ReportFormStep): number {
  return stepNumbers[step];
}

type ReportFormPath = { asksTopic: boolean; asksDetails: boolean };

const isOnPath = (step: ReportFormStep, { asksTopic, asksDetails }: ReportFormPath): boolean =>
  (asksTopic || step !== 'topic') && (asksDetails || step !== 'details');

export function getNextStep(step: ReportFormStep, path: ReportFormPath): ReportFormStep {
  const later = ReportFormStep.options.slice(ReportFormStep.options.indexOf(step) + 1);
  return later.find((one) => isOnPath(one, path)) ?? 'check';
}

export function getPreviousStep(step: ReportFormStep, path: ReportFormPath): ReportFormStep {
  const earlier = ReportFormStep.options.slice(0, ReportFormStep.options.indexOf(step));
  return earlier.findLast((one) => isOnPath(one, path)) ?? 'service';
}

/**
 * Returns the step of the report form that contains a field. Errors in fields that no step contains appear on the last step,
 * where the sender checks the report before sending it.
 */
export function getStepOfField(field: string): ReportFormStep {
  if (/^answers\b/.test(field)) return 'details';
  switch (field) {
    case 'service':
      return 'service';
    case 'group':
      return 'group';
    case 'topic':
      return 'topic';
    case 'areaCode':
    case 'areaQuery':
    case 'place':
      return 'place';
    case 'text':
    case 'accused':
      return 'text';
    case 'kind':
    case 'anonymous':
    case 'name':
    case 'businessName':
    case 'taxNumber':
    case 'phone':
    case 'email':
    case 'notifyBy':
    case 'receiptSms':
      return 'sender';
    default:
      return 'check';
  }
}

export function findFirstStepOfFields(fields: readonly string[]): ReportFormStep {
  return (
    ReportFormStep.options.find((step) => fields.some((field) => getStepOfField(field) === step)) ??
    'check'
  );
}
