import type { Directory } from '../../directory/model/directory.ts';
import { parseUnitRef } from '../../directory/model/organization/unit.ts';
import { type FoundUnit, searchUnits } from '../../directory/read/units/search-units.ts';
import type { FieldError } from '../../messages/field-error.ts';
import type { ReportFormFields } from '../report/report-form-fields.ts';

/** Returns the selected office, the only one of the selected unit type, or the only one at all. */
const chooseOffice = (
  found: readonly FoundUnit[],
  accused: string | undefined,
): FoundUnit | undefined => {
  const ofType = found.filter(({ ref }) => parseUnitRef(ref).code === accused);
  const [only, ...others] = ofType.length > 0 ? ofType : found;
  return found.find(({ ref }) => ref === accused) ?? (others.length === 0 ? only : undefined);
};

/**
 * Selects the accused office whose present or former name the sender typed, if it is the only one that matches the name and
 * the selected unit type. Otherwise returns an error, so that the sender corrects the name or selects one of the offices
 * found.
 */
export function resolveOfficeSearch(
  fields: ReportFormFields,
  directory: Directory,
  on: Date,
): { fields: ReportFormFields; errors: FieldError[] } {
  const { accusedQuery = '', accused } = fields;
  if (accusedQuery.trim() === '') return { fields, errors: [] };
  const found = searchUnits(directory, accusedQuery, { on, lang: 'vi' });
  const chosen = chooseOffice(found, accused);
  if (chosen) return { fields: { ...fields, accused: chosen.ref, accusedQuery: '' }, errors: [] };
  const error: FieldError =
    found.length > 0
      ? { field: 'accused', problem: 'office-ambiguous' }
      : { field: 'accusedQuery', problem: 'office-not-found' };
  return { fields, errors: [error] };
}
