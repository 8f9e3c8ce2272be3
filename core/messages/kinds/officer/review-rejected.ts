import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

export const reviewRejectedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('review-rejected') }),
  audience: 'officer',
  description: { vi: 'Khi câu trả lời không được duyệt', en: 'The answer was not approved' },
  texts: {
    sms: {
      vi: ({ code, unit, link, before, due }) => ({
        full: `1022: cau tra loi phieu ${code} (${unit}) chua duoc duyet. Gui lai ${before}: ${link}`,
        short: `1022 chua duyet tra loi ${code}, ${unit}, han ${due}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Câu trả lời chưa được duyệt: phiếu ${facts.code}, hạn ${facts.due}`,
        lines: [
          `Kính gửi ${facts.unit},`,
          `Câu trả lời cho ${formatTicketReference(facts)} chưa được người đứng đầu đơn vị duyệt.`,
          `Xin xem lý do, sửa và gửi lại ${facts.before} tại ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: (ticket, notification) =>
    mustUnitAnswer(ticket, notification) && ticket.status !== 'in-review',
  ...unitTask,

  smsLimits: { kind: 'stoppable', label: { vi: 'trả lời bị yêu cầu sửa', en: 'rejected answers' } },
  examples: [{ subject: { about: 'review-rejected' } }],
});
