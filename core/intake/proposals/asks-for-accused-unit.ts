import type { ReportFormFields } from '../report/report-form-fields.ts';
import type { ReportProposals } from './report-proposals.ts';

/** Returns whether the page with the proposals asks which office the report complains about. */
export function asksForAccusedUnit(
  { accused }: Pick<ReportProposals, 'accused'>,
  fields: ReportFormFields,
): boolean {
  return accused !== undefined || Boolean(fields['accused']) || Boolean(fields['accusedQuery']);
}
