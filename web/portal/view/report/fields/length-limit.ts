import { maxReportCharacters } from '../../../../../core/intake/report/report.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { reportStepTexts } from '../../../../../i18n/portal.ts';
import type { LengthLimit } from '../../../../design/view/components/field.ts';

const isLimitedField = (name: string): name is keyof typeof maxReportCharacters =>
  Object.hasOwn(maxReportCharacters, name);

/** Returns the maximum length of a text field in the report form, with its texts. */
export function toLengthLimit(lang: Lang, name: string): LengthLimit | undefined {
  if (!isLimitedField(name)) return undefined;
  const { limit, left, over } = reportStepTexts[lang].length;
  const max = maxReportCharacters[name];
  return {
    max,
    limit: limit(new Intl.NumberFormat(lang).format(max)),
    left: left('{n}'),
    over: over('{n}'),
  };
}
