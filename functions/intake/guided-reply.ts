import type { NotOurs } from '../../core/intake/check-report.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { guidanceWords } from '../../core/messages/wording/guidance.ts';
import type { ReportGuidance } from '../../web/portal/view/report-guidance.ts';
import { problem, type Reply } from '../runtime/reply.ts';

const officeIn = ({ office }: Extract<NotOurs, { kind: 'denunciation' }>, lang: Lang) => {
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

/** What a page says above the form, and how to go on from there. */
export const pageGuidance = (outcome: NotOurs, lang: Lang): ReportGuidance => {
  const words = guidanceWords(lang);
  switch (outcome.kind) {
    case 'elsewhere': {
      const { province, hotline } = outcome;
      return {
        ...words.elsewhere({ province: province.name, hotline }),
        links: [
          { href: `tel:${hotline}`, label: words.dial(hotline) },
          { href: '#areaQuery', label: words.chooseCommune },
        ],
      };
    }
    case 'denunciation': {
      const { title, lines } = words.denunciation(officeIn(outcome, lang));
      return {
        title,
        lines: [...lines, words.onlyReport],
        links: [{ href: '#notDenunciation', label: words.notDenunciation.label }],
      };
    }
  }
};

/** The same for programs: 422, with what they need to lead people on. */
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
