import type { ReportForOtherAuthority } from '../../../core/intake/report/check-report.ts';
import { localizeReceptionOffice } from '../../../core/intake/report/reception-office.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { otherAuthorityGuidanceTexts } from '../../../i18n/citizens.ts';
import type { ReportRejection } from '../../../web/portal/view/report/report-rejection.ts';

/**
 * Returns the guidance shown above the report form for a redirected report: why the hotline is not competent, and links to
 * the responsible office.
 */
export function toPageGuidance(outcome: ReportForOtherAuthority, lang: Lang): ReportRejection {
  const texts = otherAuthorityGuidanceTexts[lang];
  switch (outcome.kind) {
    case 'elsewhere': {
      const { province, hotline } = outcome;
      return {
        ...texts.elsewhere({ province: province.name, hotline }),
        links: [
          { href: `tel:${hotline}`, label: texts.dial(hotline) },
          { href: '#areaQuery', label: texts.chooseCommune },
        ],
      };
    }
    case 'denunciation': {
      const { title, lines } = texts.denunciation(
        outcome.office && localizeReceptionOffice(outcome.office, lang),
      );
      return {
        title,
        lines: [...lines, texts.onlyReport],
        links: [{ href: '#notDenunciation', label: texts.notDenunciation.label }],
      };
    }
  }
}
