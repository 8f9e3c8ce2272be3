import * as z from 'zod';

/** The questions of a report, one a page, in the order that they are asked. */
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

/** Details are asked by some topics alone, so they belong to the topic's number. */
const numbers: Record<ReportStep, number> = {
  service: 1,
  topic: 2,
  details: 2,
  place: 3,
  text: 4,
  sender: 5,
  check: 6,
};
export const lastNumber = numbers.check;
export const numberOf = (step: ReportStep): number => numbers[step];

type Path = { asksDetails: boolean };

const isOnPath = (step: ReportStep, { asksDetails }: Path): boolean =>
  asksDetails || step !== 'details';

export const stepAfter = (step: ReportStep, path: Path): ReportStep => {
  const later = ReportStep.options.slice(ReportStep.options.indexOf(step) + 1);
  return later.find((one) => isOnPath(one, path)) ?? 'check';
};

export const stepBefore = (step: ReportStep, path: Path): ReportStep => {
  const earlier = ReportStep.options.slice(0, ReportStep.options.indexOf(step));
  return earlier.findLast((one) => isOnPath(one, path)) ?? 'service';
};

/** Which step asks for a field of the form; what none asks for is said before sending. */
export const stepOf = (field: string): ReportStep => {
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
};

/** The first step that has to be gone back to. */
export const firstStepOf = (fields: readonly string[]): ReportStep =>
  ReportStep.options.find((step) => fields.some((field) => stepOf(field) === step)) ?? 'check';
