import * as z from 'zod';

/** Steps of the report form in order, one per page. */
export const ReportStep = z.enum([
  'service',
  'topic',
  'details',
  'place',
  'text',
  'sender',
  'check',
]);
export type ReportStep = z.infer<typeof ReportStep>;

/**
 * Step numbers that the report form displays. The step `details` shares the number of the step `topic`, because only some
 * topics have questions.
 */
const numbers: Record<ReportStep, number> = {
  service: 1,
  topic: 2,
  details: 2,
  place: 3,
  text: 4,
  sender: 5,
  check: 6,
};
export const lastStepNumber = numbers.check;
export function getStepNumber(step: ReportStep): number {
  return numbers[step];
}

type Path = { asksDetails: boolean };

const isOnPath = (step: ReportStep, { asksDetails }: Path): boolean =>
  asksDetails || step !== 'details';

export function getNextStep(step: ReportStep, path: Path): ReportStep {
  const later = ReportStep.options.slice(ReportStep.options.indexOf(step) + 1);
  return later.find((one) => isOnPath(one, path)) ?? 'check';
}

export function getPreviousStep(step: ReportStep, path: Path): ReportStep {
  const earlier = ReportStep.options.slice(0, ReportStep.options.indexOf(step));
  return earlier.findLast((one) => isOnPath(one, path)) ?? 'service';
}

/**
 * Returns the step of the report form that contains a field. Errors in fields that no step contains appear on the last step,
 * where the sender checks the report before sending it.
 */
export function getStepOfField(field: string): ReportStep {
  if (/^answers\b/.test(field)) return 'details';
  switch (field) {
    case 'service':
      return 'service';
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
    case 'phone':
    case 'email':
    case 'notifyBy':
    case 'receiptSms':
      return 'sender';
    default:
      return 'check';
  }
}

export function getFirstStep(fields: readonly string[]): ReportStep {
  return (
    ReportStep.options.find((step) => fields.some((field) => getStepOfField(field) === step)) ??
    'check'
  );
}
