import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getAcknowledgeDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

export const reopenedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('reopened') }),
  audience: 'officer',
  description: { vi: 'Khi người dân đề nghị xử lý lại', en: 'The citizen reopened the report' },
  texts: {
    sms: {
      vi: ({ code, unit, link, before }) => ({
        full: `1022: nguoi dan de nghi xu ly lai phieu ${code} (${unit}). Xac nhan ${before}: ${link}`,
        short: `1022 xu ly lai ${code}, ${unit}, xac nhan ${before}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Đề nghị xử lý lại: phiếu ${facts.code}, xác nhận ${facts.before}`,
        lines: [
          `Kính gửi ${facts.unit},`,
          `Người dân đề nghị xử lý lại ${formatTicketReference(facts)}. Các thời hạn được tính lại từ đầu; người đứng đầu đơn vị cũng được thông báo.`,
          `Xin xem lý do và bấm “Đã nhận” ${facts.before} tại ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getAcknowledgeDeadline,
  isNeeded: mustUnitAnswer,
  ...unitTask,

  smsLimits: { kind: 'stoppable', label: { vi: 'mở lại phiếu', en: 'reopened tickets' } },
  examples: [{ subject: { about: 'reopened' } }],
});
