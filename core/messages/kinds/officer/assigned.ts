import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getAcknowledgeDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { personalLinkNote } from './officer-texts.ts';

export const assignedMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('assigned') }),
  audience: 'officer',
  description: { vi: 'Khi phiếu được chuyển đến đơn vị', en: 'The unit has a new ticket' },
  texts: {
    sms: {
      vi: ({ code, unit, link, before }) => ({
        full: `1022: ${unit} co phieu moi ${code}. Xin xac nhan ${before}: ${link}`,
        short: `1022 phieu moi ${code}, ${unit}. Xac nhan ${before}: ${link}`,
      }),
    },
    mail: {
      vi: ({ code, unit, matter, place, link, before, isFromBefore }) => ({
        subject: `[1022] Phiếu mới ${code}: xác nhận ${before}`,
        lines: [
          `Kính gửi ${unit},`,
          `Tổng đài 1022 chuyển quý cơ quan phiếu ${code}: ${matter}${place}.`,
          `Xin bấm “Đã nhận” ${before} tại ${link}`,
          ...(isFromBefore ? ['Hạn này đã qua trước khi phiếu được chuyển đến quý cơ quan.'] : []),
          personalLinkNote,
        ],
      }),
    },
  },
  deadline: getAcknowledgeDeadline,
  isNeeded: mustUnitAnswer,
  ...unitTask,
  announces: 'assignment',
  smsLimits: { kind: 'stoppable', label: { vi: 'giao phiếu cho đơn vị', en: 'assignments' } },
  examples: [{ subject: { about: 'assigned' } }],
});
