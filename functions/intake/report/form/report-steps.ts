import type { Directory } from '../../../../core/directory/model/directory.ts';
import { findTopic } from '../../../../core/directory/model/services/topic.ts';
import { resolveOfficeSearch } from '../../../../core/intake/open/office-search.ts';
import { resolvePlaceSearch, searchPlace } from '../../../../core/intake/open/place-search.ts';
import {
  applyProposals,
  fillPlaceFromText,
  removePhone,
  validateSubject,
} from '../../../../core/intake/proposals/apply-proposals.ts';
import { canAskForAccusedUnit } from '../../../../core/intake/proposals/asks-for-accused-unit.ts';
import { carryPlace } from '../../../../core/intake/report/carry-place.ts';
import { preselectAnswers } from '../../../../core/intake/report/preselect-answers.ts';
import {
  type ReportFormFields,
  removePageControlFields,
} from '../../../../core/intake/report/report-form-fields.ts';
import {
  getNextStep,
  getPreviousStep,
  ReportFormStep,
} from '../../../../core/intake/report/report-steps.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import type { HttpReply } from '../../../runtime/reply/reply.ts';
import { readFormKey } from '../../../runtime/request/idempotency-key.ts';
import type { HttpRequest } from '../../../runtime/request/request.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { buildVisitorCookies } from '../../visitor-cookie.ts';
import { replaceEndedFormArea } from './form-area.ts';
import { buildFormPageReply } from './form-page.ts';
import { findOfferedService, getFormPath } from './form-path.ts';
import { findOtherProvinceOfForm } from './page-guidance.ts';
import { validateStep } from './report-form.ts';
import { type ReportStepPageInput, renderReportStepPage } from './report-step-page.ts';
import { selectTopicOfChoice } from './topic-choice.ts';

/**
 * Name of the form field that is set while the sender changes a single answer of the report. After the change, the form
 * returns to the summary.
 */
const returnField = 'return';

type StepTransition = Pick<ReportStepPageInput, 'step' | 'fields' | 'errors'>;

/** Applies the effects that the answers in a step have on other fields of the report. */
const applyStep = (
  step: ReportFormStep,
  fields: ReportFormFields,
  directory: Directory,
  on: Date,
): ReportFormFields => {
  switch (step) {
    case 'group':
      return selectTopicOfChoice(findOfferedService(fields, directory, on), fields);
    case 'proposals':
      return applyProposals(fields, directory, on);
    case 'text':
      return fields['start'] === undefined ? fillPlaceFromText(fields, directory, on) : fields;
    default:
      return fields;
  }
};

/** Selects the accused office whose name the sender typed, if the step asks for it. */
const selectNamedOffice = (
  step: ReportFormStep,
  fields: ReportFormFields,
  { directory, on }: { directory: Directory; on: Date },
) =>
  canAskForAccusedUnit(step) ? resolveOfficeSearch(fields, directory, on) : { fields, errors: [] };

/**
 * Returns the form step to show after a step was submitted: the same step if it has errors, otherwise the next step or the
 * summary.
 */
const determineNextStep = (
  step: ReportFormStep,
  reportFormFields: ReportFormFields,
  directory: Directory,
  on: Date,
): StepTransition => {
  const { fields, errors: officeErrors } = selectNamedOffice(
    step,
    removePageControlFields(reportFormFields),
    { directory, on },
  );
  const errors = [
    ...officeErrors,
    ...(step === 'proposals'
      ? [...validateSubject(fields, directory, on), ...validateStep('place', fields, directory, on)]
      : validateStep(step, fields, directory, on)),
  ];
  if (errors.length > 0) return { step, fields, errors };
  const moved = step === 'place' ? resolvePlaceSearch(reportFormFields, directory, on) : undefined;
  if (moved?.step === 'place') return moved;
  const applied = moved?.fields ?? applyStep(step, fields, directory, on);
  const currentFields = preselectAnswers(carryPlace(applied, directory, on), directory, on);
  const after = getNextStep(step, getFormPath(currentFields, directory, on));
  const isStillAsking = step === 'service' || after === 'topic' || after === 'details';
  if (currentFields[returnField] === undefined || isStillAsking)
    return { step: after, fields: currentFields };
  const { [returnField]: _, ...remainingFields } = currentFields;
  return { step: 'check', fields: remainingFields };
};

const determinePreviousStep = (
  step: ReportFormStep,
  { [returnField]: isReturning, ...fields }: ReportFormFields,
  path: Parameters<typeof getPreviousStep>[1],
): StepTransition => ({
  step: isReturning === undefined ? getPreviousStep(step, path) : 'check',
  fields,
});

/** Adds the list steps to the path of a sender who corrects the service or the topic that came from the proposals. */
const openLists = (step: ReportFormStep, fields: ReportFormFields): ReportFormFields =>
  fields['start'] === 'text' && (step === 'service' || step === 'group')
    ? { ...fields, start: 'list' }
    : fields;

/**
 * Returns the form step that the pressed button leads to: next, back, stay, search, a suggested topic, the phone number
 * in the text, or a named step.
 */
const determineTransition = (
  reportFormFields: ReportFormFields,
  directory: Directory,
  on: Date,
): StepTransition => {
  const step = ReportFormStep.catch('group').parse(reportFormFields['step']);
  const { to = 'next', district } = reportFormFields;
  const fields = removePageControlFields(reportFormFields);
  const [, topic] = /^as:(\w+)$/.exec(to) ?? [];
  const other = findTopic(directory, topic, on);
  if (other) {
    const changed = {
      ...fields,
      service: other.service,
      group: '',
      topic: other.code,
      [returnField]: 'check',
    };
    return determineNextStep('topic', changed, directory, on);
  }
  if (district || to === 'find') {
    return district
      ? { step: 'place', fields: { ...fields, areaCode: undefined, district } }
      : { step: 'place', fields: searchPlace(fields, directory, on).fields };
  }
  if (to === 'contact' || to === 'remove') {
    return { step, fields: removePhone(fields, to === 'contact') };
  }
  if (to === 'stay') return { step, fields };
  if (to === 'back') return determinePreviousStep(step, fields, getFormPath(fields, directory, on));
  const named = ReportFormStep.safeParse(to);
  if (named.success) {
    const opened = { ...openLists(named.data, fields), [returnField]: 'check' };
    return { step: named.data, fields: opened };
  }
  return determineNextStep(step, reportFormFields, directory, on);
};

/** Steps after whose submission the form checks whether the place is in another province, as it does after a place search. */
const stepsWithPlace: ReadonlySet<string | undefined> = new Set(['text', 'proposals', 'place']);

/** Returns the next page of the report form. Every page contains all fields, so that no input is lost in either direction. */
export async function handleReportFormStep(
  request: HttpRequest,
  reportFormFields: ReportFormFields,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const { lang } = request;
  const key = readFormKey(reportFormFields['key']);
  const [directory, now] = [await services.directory(), services.now()];
  const fields = replaceEndedFormArea(reportFormFields, directory, now);
  const move = determineTransition(fields, directory, now);
  const { step, to = 'next' } = fields;
  const isPlaceGiven = to === 'find' || (to === 'next' && stepsWithPlace.has(step));
  const notOurs = isPlaceGiven && findOtherProvinceOfForm(move.fields, directory, now);
  if (notOurs) {
    await services.redirectedReports.add(notOurs.kind, toLocalDate(now));
    const page = { lang, key, step: 'place', fields: move.fields, notOurs } as const;
    return buildFormPageReply(422, await renderReportStepPage(page, services));
  }
  return buildFormPageReply(
    move.errors ? 400 : 200,
    await renderReportStepPage({ lang, key, ...move }, services),
    buildVisitorCookies(request),
  );
}

/**
 * Returns true if the request submits the complete report: by the send button on the summary, or by a client that does not
 * use form steps.
 */
export function isFinalSubmission({ step, to = 'next' }: ReportFormFields): boolean {
  return step === undefined || (step === 'check' && to === 'next');
}
