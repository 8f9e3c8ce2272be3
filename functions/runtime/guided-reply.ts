import type { NotOurs } from '../../core/intake/check-report.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { guidanceWords } from '../../core/messages/wording/guidance.ts';
import { problem, type Reply } from './reply.ts';

/** Returns the office that receives denunciations, in the reader's language. */
export const officeIn = ({ office }: Extract<NotOurs, { kind: 'denunciation' }>, lang: Lang) => {
  const spoken = lang === 'en' ? 'en' : 'vi';
  return (
    office && {
      name: office.name[spoken],
      address: office.address,
      hours: office.hours[spoken],
      isConfirmed: office.isConfirmed,
    }
  );
};

/** Returns the 422 response for a redirected report, with the competent province or office for programs. */
export const guidedReply = (outcome: NotOurs, lang: Lang): Reply => {
  const words = guidanceWords(lang);
  switch (outcome.kind) {
    case 'elsewhere': {
      const { province, hotline } = outcome;
      const { lines } = words.elsewhere({ province: province.name, hotline });
      const detail = lines.join(' ');
      return problem(422, 'elsewhere', lang, { detail, more: { province, hotline } });
    }
    case 'denunciation': {
      const reception = officeIn(outcome, lang);
      const { lines } = words.denunciation(reception);
      const detail = [...lines, words.onlyReportByApi].join(' ');
      return problem(422, 'denunciation', lang, { detail, more: { reception } });
    }
  }
};
