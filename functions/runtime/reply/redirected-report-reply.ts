import { localizeReceptionOffice } from '../../../core/intake/report/reception-office.ts';
import type { ReportForOtherAuthority } from '../../../core/intake/report/validation/check-report.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { formatOtherProvince } from '../../../core/routing/route-to-other-province.ts';
import { otherAuthorityGuidanceTexts } from '../../../i18n/citizens.ts';
import { buildProblemReply, type HttpReply } from './reply.ts';

/** Returns the 422 response for a redirected report. For programs, it contains the competent province or office. */
export function toOtherAuthorityReportReply(
  outcome: ReportForOtherAuthority,
  lang: Lang,
): HttpReply {
  const texts = otherAuthorityGuidanceTexts[lang];
  switch (outcome.kind) {
    case 'elsewhere': {
      const { province, hotline } = outcome;
      const { lines } = texts.elsewhere({
        province: formatOtherProvince(province, lang),
        hotline,
      });
      const detail = lines.join(' ');
      return buildProblemReply('elsewhere', lang, { detail, more: { province, hotline } });
    }
    case 'denunciation': {
      const reception = outcome.office && localizeReceptionOffice(outcome.office, lang);
      const { lines } = texts.denunciation(reception);
      const detail = [...lines, texts.onlyReportByApi].join(' ');
      return buildProblemReply('denunciation', lang, { detail, more: { reception } });
    }
  }
}
