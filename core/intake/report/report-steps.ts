import * as z from 'zod';

/** Steps of the report form, one per page. */
export const ReportFormStep = z.enum([
  'service',
  'group',
  'topic',
  'details',
  'place',
  'text',
  'proposals',
  'sender',
  'check',
]);
export type ReportFormStep = z.infer<typeof ReportFormStep>;

/**
 * Start of the report form with the text instead of the service: `text` while the topic comes from the proposals for the
 * text, `list` after the sender decided to select it from the lists.
 */
export const TextStart = z.enum(['text', 'list']).optional().catch(undefined);
export type TextStart = z.infer<typeof TextStart>;

/** Order of the steps if the form starts with the service. */
const serviceFirst: readonly ReportFormStep[] = [
  'service',
  'group',
  'topic',
  'details',
  'place',
  'text',
  'sender',
  'check',
];

/** Order of the steps if the form starts with the text. Most reports skip the steps between proposals and sender. */
const textFirst: readonly ReportFormStep[] = [
  'text',
  'proposals',
  'service',
  'group',
  'topic',
  'place',
  'details',
  'sender',
  'check',
];

const listSteps = (start: TextStart): readonly ReportFormStep[] =>
  start === undefined ? serviceFirst : textFirst;

/** Returns whether a step comes after another one in the form. */
export function isAfterStep(step: ReportFormStep, other: ReportFormStep, start: TextStart) {
  const steps = listSteps(start);
  return steps.indexOf(step) > steps.indexOf(other);
}

export type ReportFormPath = {
  start?: TextStart;
  asksTopic: boolean;
  asksDetails: boolean;
  /** Whether the place is ambiguous. If `start` is unset, the form always has the place step. */
  asksPlace: boolean;
};

const isOnPath = (
  step: ReportFormStep,
  { start, asksTopic, asksDetails, asksPlace }: ReportFormPath,
): boolean => {
  switch (step) {
    case 'service':
    case 'group':
      return start !== 'text';
    case 'topic':
      return asksTopic && start !== 'text';
    case 'details':
      return asksDetails;
    case 'place':
      return asksPlace || start === undefined;
    default:
      return true;
  }
};

const listStepsOnPath = (path: ReportFormPath): ReportFormStep[] =>
  listSteps(path.start).filter((step) => isOnPath(step, path));

/**
 * Number of a page of the form, and number of all pages. `isFinal` is false while the sender has not selected the topic,
 * which decides about further pages.
 */
export type ReportFormProgress = { number: number; total: number; isFinal: boolean };

/** Returns the number of a step's page. Undefined if the sender corrects an answer on a page that the path does not have. */
export function getReportFormProgress(
  step: ReportFormStep,
  path: ReportFormPath,
): ReportFormProgress | undefined {
  const steps = listStepsOnPath(path);
  const number = steps.indexOf(step) + 1;
  if (number === 0) return undefined;
  return { number, total: steps.length, isFinal: isAfterStep(step, 'topic', path.start) };
}

export function getNextStep(step: ReportFormStep, path: ReportFormPath): ReportFormStep {
  return listStepsOnPath(path).find((later) => isAfterStep(later, step, path.start)) ?? 'check';
}

export function getPreviousStep(step: ReportFormStep, path: ReportFormPath): ReportFormStep {
  const steps = listStepsOnPath(path);
  return steps.findLast((earlier) => isAfterStep(step, earlier, path.start)) ?? steps[0] ?? step;
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
    case 'accusedQuery':
      return 'text';
    case 'subject':
    case 'phoneInText':
      return 'proposals';
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

/** Returns the first step, in the order of the sender's form, that contains one of the fields. */
export function findFirstStepOfFields(fields: readonly string[], start: TextStart): ReportFormStep {
  const withField = new Set(fields.map(getStepOfField));
  return listSteps(start).find((step) => withField.has(step)) ?? 'check';
}
