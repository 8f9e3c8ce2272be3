import type { ReportForOtherAuthority } from '../../../core/intake/report/check-report.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { otherAuthorityGuidanceTexts } from '../../../i18n/citizens.ts';
import type { ReportRejection } from '../../../web/portal/view/report/notes/report-rejection.ts';

/** Returns the guidance that the form shows for a report about another province, with its hotline number. */
export function toPageGuidance(
  { province, hotline }: Extract<ReportForOtherAuthority, { kind: 'elsewhere' }>,
  lang: Lang,
): ReportRejection {
  const texts = otherAuthorityGuidanceTexts[lang];
  return {
    ...texts.elsewhere({ province: province.name, hotline }),
    links: [
      { href: `tel:${hotline}`, label: texts.dial(hotline) },
      { href: '#areaQuery', label: texts.chooseCommune },
    ],
  };
}
