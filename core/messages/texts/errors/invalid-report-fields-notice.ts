import { invalidReportFieldLabels, invalidReportFieldsNotice } from '../../../../i18n/citizens.ts';
import type { InvalidReportField } from '../../../ticket/model/fields/invalid-report-field.ts';
import type { Lang } from '../../lang.ts';

/** Returns the notice to the sender of an emergency report that was accepted without some of its fields. */
export function toInvalidReportFieldsNotice(fields: readonly InvalidReportField[], lang: Lang) {
  const { title, missing, again } = invalidReportFieldsNotice[lang];
  const names = fields.map((field) => invalidReportFieldLabels[lang][field]).join(', ');
  return { title, text: `${missing(names)} ${again}` };
}
