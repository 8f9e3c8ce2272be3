import type { Directory } from '../../../../core/directory/model/directory.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';
import type { ReportForOtherAuthority } from '../../../../core/intake/report/validation/check-report.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { resolvePlace } from '../../../../core/routing/resolve-place.ts';
import {
  formatOtherProvince,
  routeToOtherProvince,
} from '../../../../core/routing/route-to-other-province.ts';
import { otherAuthorityGuidanceTexts } from '../../../../i18n/citizens.ts';
import type { ReportRejection } from '../../../../web/portal/view/report/notes/report-rejection.ts';
import { getPlaceText } from './report-form.ts';

type OtherProvinceReport = Extract<ReportForOtherAuthority, { kind: 'elsewhere' }>;

/** Returns the redirection of a report whose place is in another province. */
export function findOtherProvinceOfForm(
  fields: ReportFormFields,
  directory: Directory,
  on: Date,
): OtherProvinceReport | undefined {
  const place = getPlaceText(fields);
  const located = resolvePlace({ areaCode: fields['areaCode'], place, on }, directory);
  const found = routeToOtherProvince(located, directory, on);
  return found && { kind: 'elsewhere', province: found.province, hotline: found.hotline };
}

/** Returns the guidance that the form shows for a report about another province, with its hotline number. */
export function toPageGuidance(
  { province, hotline }: OtherProvinceReport,
  lang: Lang,
): ReportRejection {
  const texts = otherAuthorityGuidanceTexts[lang];
  return {
    ...texts.elsewhere({ province: formatOtherProvince(province, lang), hotline }),
    links: [
      { href: `tel:${hotline}`, label: texts.dial(hotline) },
      { href: '#areaQuery', label: texts.chooseCommune },
    ],
  };
}
