import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getLastQuestion, getResolveDeadline } from '../message-ticket.ts';
import { isUnitHandling } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

/** The citizen did not answer the unit’s question in time, so the ticket’s deadline clocks run again. */
export const resumedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('resumed') }),
  audience: 'officer',
  description: {
    vi: 'Khi hết thời gian chờ người dân, thời hạn tính tiếp',
    en: 'The wait for the citizen ended; the deadline runs again',
  },
  texts: {
    sms: {
      vi: ({ code, unit, due, before, link }) => ({
        full: `1022: nguoi dan chua bo sung thong tin phieu ${code}. ${unit} tra loi ${before}: ${link}`,
        short: `1022 tinh tiep thoi han ${code}, ${unit}, den ${due}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Thời hạn được tính tiếp: phiếu ${facts.code}, hạn ${facts.due}`,
        lines: [
          `Kính gửi ${facts.unit},`,
          `Đã hết thời gian chờ người dân bổ sung thông tin cho ${formatTicketReference(facts)} theo đề nghị của ${facts.formerActor?.by ?? 'quý cơ quan'}. Tổng đài đã nhắc người dân.`,
          `Thời hạn được tính tiếp đến ${facts.due}. Xin xử lý theo thông tin hiện có: ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  actionOf: getLastQuestion,
  deadline: getResolveDeadline,
  isNeeded: isUnitHandling,
  ...unitTask,

  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'hết thời gian chờ người dân', en: 'ended waits for citizens' },
  },
  examples: [{ subject: { about: 'resumed' } }],
});
