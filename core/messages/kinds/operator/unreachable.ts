import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { unitTask } from '../officer/delivery-rules.ts';
import {
  formatRunningTime,
  formatTicketReference,
  personalLinkNote,
} from '../officer/officer-texts.ts';
import { mustUnitAnswer } from '../relevance.ts';

/** No officer of the unit could be reached by any channel. */
export const unreachableMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('unreachable'), unit: z.string() }),
  audience: 'operator',
  description: {
    vi: 'Khi không liên lạc được đơn vị',
    en: 'No officer of a unit could be reached',
  },
  texts: {
    sms: {
      vi: ({ code, named, due, link }) => ({
        full: `1022: KHONG bao duoc ${named} ve phieu ${code}, han ${due}. Xin lien he cach khac: ${link}`,
        short: `1022 KHONG bao duoc ${named}, phieu ${code}, han ${due}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Không báo được cho ${facts.named}: phiếu ${facts.code}`,
        lines: [
          'Kính gửi Tổng đài,',
          `Tin nhắn và thư điện tử về ${formatTicketReference(facts)} đều không đến được ${facts.named}. ${formatRunningTime(facts)}`,
          `Xin liên hệ đơn vị bằng cách khác và sửa danh bạ. Xem phiếu tại ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  isNeeded: mustUnitAnswer,
  ...unitTask,

  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'không liên lạc được đơn vị', en: 'unreachable units' },
  },
  examples: [{ subject: { about: 'unreachable', unit: 'SO_YT' } }],
});
