import type { Directory } from '../../directory/model/directory.ts';
import type { FieldError } from '../../messages/field-error.ts';
import { type ReportFormFields, removePageControlFields } from '../report/report-form-fields.ts';
import { findCommunes } from './find-places.ts';

/** Finds the communes for the place name. Selects a commune only if no other one matches. */
export function searchPlace(fields: ReportFormFields, directory: Directory, on: Date) {
  const { choices, isSure } = findCommunes(directory, fields['areaQuery'] ?? '', on);
  const [first, second] = choices;
  const areaCode = second ? undefined : first?.code;
  return { fields: { ...fields, areaCode }, isSure, isAmbiguous: second !== undefined };
}

/**
 * Returns the form step after the place step: the text step if the place name was cleared or is the name of one commune,
 * otherwise the place step with choices. Returns undefined if the place name has not changed and needs no selection.
 */
export function resolvePlaceSearch(
  reportFormFields: ReportFormFields,
  directory: Directory,
  on: Date,
): { step: 'text' | 'place'; fields: ReportFormFields; errors?: FieldError[] } | undefined {
  const { areaQuery = '', asked: previousAreaQuery = '', areaCode } = reportFormFields;
  const isUnchanged = areaQuery.trim() === previousAreaQuery.trim();
  if (isUnchanged && (areaCode !== undefined || areaQuery.trim() === '')) return undefined;
  const named = removePageControlFields(reportFormFields);
  if (areaQuery.trim() === '') return { step: 'text', fields: { ...named, areaCode: undefined } };
  const { fields, isSure, isAmbiguous } = searchPlace(named, directory, on);
  if (isSure) return { step: 'text', fields };
  const errors = [{ field: 'areaCode', problem: 'area-ambiguous' } as const];
  if (isAmbiguous) return { step: 'place', fields, errors };
  return isUnchanged ? undefined : { step: 'place', fields };
}
