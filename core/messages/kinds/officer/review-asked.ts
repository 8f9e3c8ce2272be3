import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

export const reviewAskedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('review-asked') }),
  audience: 'officer',
  description: {
    vi: 'Gửi người đứng đầu khi câu trả lời chờ duyệt',
    en: 'An answer waits for the head’s approval',
  },
  texts: {
    sms: {
      vi: ({ code, unit, due, link }) => ({
        full: `1022: ${unit} trinh duyet cau tra loi phieu ${code}. Han tra loi ${due}: ${link}`,
        short: `1022 cho duyet tra loi ${code}, ${unit}, han ${due}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Chờ duyệt trả lời: phiếu ${facts.code}, hạn ${facts.due}`,
        lines: [
          'Kính gửi quý vị,',
          `${facts.unit} trình duyệt câu trả lời cho ${formatTicketReference(facts)}. Câu trả lời chỉ được gửi người dân sau khi quý vị duyệt. Hạn trả lời: ${facts.due}.`,
          `Xin xem, rồi duyệt hoặc không duyệt: ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: (ticket, notification) =>
    mustUnitAnswer(ticket, notification) && ticket.status === 'in-review',
  ...unitTask,

  smsLimits: { kind: 'stoppable', label: { vi: 'trình duyệt trả lời', en: 'answers to approve' } },
  examples: [{ subject: { about: 'review-asked' } }],
});
