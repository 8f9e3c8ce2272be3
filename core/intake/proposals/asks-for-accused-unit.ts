import type { Topic } from '../../directory/model/services/topic.ts';
import type { ReportFormFields } from '../report/report-form-fields.ts';
import type { ReportFormStep } from '../report/report-steps.ts';
import type { ReportProposals } from './report-proposals.ts';

/** Returns whether a step of the report form can ask which office the report complains about. */
export function canAskForAccusedUnit(step: ReportFormStep): boolean {
  return step === 'text' || step === 'proposals' || step === 'details';
}

/** Returns whether the page with the proposals asks which office the report complains about. */
export function asksForAccusedUnitWithProposals(
  { accused }: Pick<ReportProposals, 'accused'>,
  fields: ReportFormFields,
): boolean {
  return accused !== undefined || Boolean(fields['accused']) || Boolean(fields['accusedQuery']);
}

/**
 * Returns whether a page of the report form asks which office the report complains about. The details step asks it if the
 * topic is always about an office, and the sender has not answered on another page or must correct the answer.
 */
export function asksForAccusedUnit(
  {
    step,
    fields,
    hasErrors,
  }: { step: ReportFormStep; fields: ReportFormFields; hasErrors: boolean },
  topic: Topic | undefined,
  proposals: ReportProposals | undefined,
): boolean {
  if (step === 'proposals') {
    return proposals !== undefined && asksForAccusedUnitWithProposals(proposals, fields);
  }
  if (step !== 'details') return canAskForAccusedUnit(step);
  const isOpen = fields['start'] === undefined ? fields['accused'] === '' : !fields['accused'];
  return topic?.isAboutOffice === true && (isOpen || Boolean(fields['accusedQuery']) || hasErrors);
}
