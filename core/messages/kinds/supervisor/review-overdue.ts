import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getComplaintReviewDeadline } from '../message-ticket.ts';
import { consoleDecision } from '../officer/delivery-rules.ts';
import { isStepOfOpenTask } from '../relevance.ts';

/** A complaint review is overdue, to the units above the operators. The text identifies neither the ticket nor its topic. */
export const reviewOverdueMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('review-overdue'), percent: z.number() }),
  audience: 'supervisor',
  description: {
    vi: 'Gửi cấp trên khi việc kết luận quá hạn',
    en: 'A complaint review is overdue (sent to the units above the operators)',
  },
  texts: {
    sms: {
      vi: ({ due, percent }) => {
        const full = `1022: Tong dai qua han ket luan mot phan anh co dau hieu ve co quan, can bo, han ${due} (${percent}%). De nghi don doc Tong dai.`;
        return { full, short: full }; // contains no address, so it always fits
      },
    },
    mail: {
      vi: ({ due, percent }) => ({
        subject: '[1022] Tổng đài quá hạn kết luận một phản ánh về cơ quan, cán bộ',
        lines: [
          'Kính gửi lãnh đạo,',
          `Tổng đài 1022 chưa kết luận một phản ánh có dấu hiệu về cơ quan, cán bộ. Hạn là ${due}; đã qua ${percent} % thời hạn.`,
          'Để bảo đảm khách quan, thông báo này không nêu mã phiếu và nội dung. Đề nghị lãnh đạo đôn đốc Tổng đài.',
        ],
      }),
    },
  },
  isAboutMissedDeadline: () => true,
  deadline: getComplaintReviewDeadline,
  isNeeded: ({ complaintHold }, { subject }) => isStepOfOpenTask(complaintHold, subject.percent),
  ...consoleDecision,
  identifiesTicket: false,
  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'quá hạn kết luận phản ánh về cơ quan', en: 'overdue complaint reviews' },
  },
  examples: [{ subject: { about: 'review-overdue', percent: 150 } }],
});
