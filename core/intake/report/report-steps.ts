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

type NumberedStep = readonly [step: ReportFormStep, number: number];

/**
 * Order and displayed numbers of the steps. The steps `group`, `topic` and `details` share a number, because only some groups
 * have several topics, and only some topics have questions.
 */
const serviceFirst: readonly NumberedStep[] = [
  ['service', 1],
  ['group', 2],
  ['topic', 2],
  ['details', 2],
  ['place', 3],
  ['text', 4],
  ['sender', 5],
  ['check', 6],
];

/** Order and numbers of the steps if the form starts with the text. Most reports skip the steps between proposals and sender. */
const textFirst: readonly NumberedStep[] = [
  ['text', 1],
  ['proposals', 2],
  ['service', 2],
  ['group', 2],
  ['topic', 2],
  ['place', 2],
  ['details', 2],
  ['sender', 3],
  ['check', 4],
];

const listNumberedSteps = (start: TextStart): readonly NumberedStep[] =>
  start === undefined ? serviceFirst : textFirst;

export function getStepNumber(step: ReportFormStep, start?: TextStart): number {
  return listNumberedSteps(start).find(([name]) => name === step)?.[1] ?? 1;
}

export function getLastStepNumber(start?: TextStart): number {
  return getStepNumber('check', start);
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

export function getNextStep(step: ReportFormStep, path: ReportFormPath): ReportFormStep {
  const steps = listNumberedSteps(path.start).map(([name]) => name);
  const later = steps.slice(steps.indexOf(step) + 1);
  return later.find((one) => isOnPath(one, path)) ?? 'check';
}

export function getPreviousStep(step: ReportFormStep, path: ReportFormPath): ReportFormStep {
  const steps = listNumberedSteps(path.start).map(([name]) => name);
  const earlier = steps.slice(0, Math.max(steps.indexOf(step), 0));
  return earlier.findLast((one) => isOnPath(one, path)) ?? steps[0] ?? 'service';
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
  return listNumberedSteps(start).find(([step]) => withField.has(step))?.[0] ?? 'check';
}
