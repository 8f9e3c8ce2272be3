import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getForwardDeadline } from '../message-ticket.ts';
import { unitTask } from '../officer/delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from '../officer/officer-texts.ts';
import { mustUnitAnswer } from '../relevance.ts';

/** A unit returned the ticket and named `unit` as the competent one. Repeated returns also notify the operators’ head. */
export const returnedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('returned'), unit: z.string() }),
  audience: 'operator',
  description: { vi: 'Khi đơn vị trả lại phiếu', en: 'A unit returned a ticket' },
  texts: {
    sms: {
      vi: ({ code, returns, named, due, link }) => ({
        full: `1022: phieu ${code} bi tra lai lan ${returns}, de nghi chuyen ${named}, han ${due}: ${link}`,
        short: `1022 tra lai lan ${returns} ${code}, de nghi ${named}, ${due}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Phiếu ${facts.code} bị trả lại lần ${facts.returns}, đề nghị chuyển ${facts.named}`,
        lines: [
          'Kính gửi Tổng đài,',
          `Đơn vị phụ trách cho rằng ${formatTicketReference(facts)} không thuộc thẩm quyền và đề nghị chuyển đến ${facts.named}. Đây là lần trả lại thứ ${facts.returns}${facts.isPaused ? '' : '; thời hạn trả lời người dân vẫn được tính'}.`,
          `Xin xem lý do và chuyển đơn vị ${facts.before}: ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getForwardDeadline,
  isNeeded: mustUnitAnswer,
  ...unitTask,

  smsLimits: { kind: 'stoppable', label: { vi: 'đơn vị trả lại phiếu', en: 'returned tickets' } },
  examples: [{ subject: { about: 'returned', unit: 'SO_YT' } }],
});
