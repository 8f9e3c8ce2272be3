import type { Directory } from '../../directory/model/directory.ts';
import { searchUnits } from '../../directory/read/search-units.ts';
import type { FieldError } from '../../messages/field-error.ts';
import type { ReportFormFields } from '../report/report-form-fields.ts';

/**
 * Selects the accused office whose present or former name the sender typed, if exactly one matches. Otherwise returns an
 * error, so that the sender corrects the name or selects one of the offices found.
 */
export function resolveOfficeSearch(
  fields: ReportFormFields,
  directory: Directory,
  on: Date,
): { fields: ReportFormFields; errors: FieldError[] } {
  const { accusedQuery = '', accused } = fields;
  if (accusedQuery.trim() === '') return { fields, errors: [] };
  const found = searchUnits(directory, accusedQuery, { on, lang: 'vi' });
  const [first, second] = found;
  const chosen = found.find(({ ref }) => ref === accused) ?? (second ? undefined : first);
  if (chosen) return { fields: { ...fields, accused: chosen.ref, accusedQuery: '' }, errors: [] };
  const error: FieldError = first
    ? { field: 'accused', problem: 'office-ambiguous' }
    : { field: 'accusedQuery', problem: 'office-not-found' };
  return { fields, errors: [error] };
}
