import type { ReportForOtherAuthority } from '../../core/intake/check-report.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { otherAuthorityGuidanceTexts } from '../../i18n/citizens.ts';
import { buildProblemReply, type HttpReply } from './reply.ts';

/** Returns the office that receives denunciations, with its texts in the reader's language. */
export function localizeDenunciationReceptionOffice(
  { office }: Extract<ReportForOtherAuthority, { kind: 'denunciation' }>,
  lang: Lang,
) {
  const spoken = lang === 'en' ? 'en' : 'vi';
  return (
    office && {
      name: office.name[spoken],
      address: office.address,
      hours: office.hours[spoken],
      isConfirmed: office.isConfirmed,
    }
  );
}

/** Returns the 422 response for a redirected report. For programs, it contains the competent province or office. */
export function toOtherAuthorityReportReply(
  outcome: ReportForOtherAuthority,
  lang: Lang,
): HttpReply {
  const texts = otherAuthorityGuidanceTexts[lang];
  switch (outcome.kind) {
    case 'elsewhere': {
      const { province, hotline } = outcome;
      const { lines } = texts.elsewhere({ province: province.name, hotline });
      const detail = lines.join(' ');
      return buildProblemReply('elsewhere', lang, { detail, more: { province, hotline } });
    }
    case 'denunciation': {
      const reception = localizeDenunciationReceptionOffice(outcome, lang);
      const { lines } = texts.denunciation(reception);
      const detail = [...lines, texts.onlyReportByApi].join(' ');
      return buildProblemReply('denunciation', lang, { detail, more: { reception } });
    }
  }
}
