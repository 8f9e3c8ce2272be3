import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { unitTask } from '../officer/delivery-rules.ts';
import { isStepOfOpenTask } from '../relevance.ts';

/** Nobody has classified a ticket whose text reads like an emergency. */
export const emergencyOverdueMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('emergency-overdue'), percent: z.number() }),
  audience: 'supervisor',
  description: {
    vi: 'Khi phiếu có thể là cấp cứu chưa ai phân loại',
    en: 'Nobody has classified a possible emergency in time',
  },
  texts: {
    sms: {
      vi: ({ code, due, link }) => ({
        full: `1022 KHAN CAP: phieu ${code} co the la cap cuu, den ${due} chua ai xem. De nghi xu ly ngay: ${link}`,
        short: `1022 KHAN CAP: ${code} co the la cap cuu, den ${due} chua ai xem: ${link}`,
      }),
    },
    mail: {
      vi: ({ code, due, link, desk }) => ({
        subject: `[1022] KHẨN CẤP: phiếu ${code} có thể là cấp cứu, chưa ai xem`,
        lines: [
          'Kính gửi giám sát Tổng đài,',
          `Nội dung phiếu ${code} có dấu hiệu là một ca cấp cứu. Tổng đài viên phải xem trước ${due} nhưng đến nay chưa ai phân loại phiếu.`,
          `Xem phiếu tại ${link}`,
          `Phân loại phiếu tại bàn làm việc, đầu hàng chờ của Tổng đài: ${desk}`,
        ],
      }),
    },
  },
  isAboutMissedDeadline: () => true,
  deadline: ({ possibleEmergency, clocks }) => possibleEmergency?.dueAt ?? clocks.resolve.dueAt,
  isNeeded: ({ possibleEmergency }, { subject }) =>
    isStepOfOpenTask(possibleEmergency, subject.percent),
  ...unitTask,
  announces: 'possible-emergency',
  timing: 'at-once',
  emergency: 'always',
  quietHours: 'send',
  afterHandOver: 'continues',
  smsLimits: { kind: 'never-stopped' },
  examples: [{ subject: { about: 'emergency-overdue', percent: 100 } }],
});
