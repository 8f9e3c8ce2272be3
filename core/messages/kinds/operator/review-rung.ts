import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getComplaintReviewDeadline } from '../message-ticket.ts';
import { consoleDecision } from '../officer/delivery-rules.ts';
import { complaintReviewNote } from '../officer/officer-texts.ts';
import { isStepOfOpenTask } from '../relevance.ts';

/**
 * `percent` of the time limit has passed in which the operators decide whether a report is a complaint about an office. Also
 * goes to their head.
 */
export const reviewRungMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('review-rung'), percent: z.number() }),
  audience: 'operator',
  description: {
    vi: 'Khi việc kết luận phản ánh về cơ quan sắp hoặc đã quá hạn',
    en: 'A complaint review is due or overdue',
  },
  variants: {
    'officer.review-reminder': {
      sms: {
        vi: ({ code, due, percent, desk }) => ({
          full: `1022: phieu ${code} cho ket luan dau hieu phan anh co quan, can bo, han ${due} (da qua ${percent}%): ${desk}`,
          short: `1022 ${code} cho ket luan, han ${due} (${percent}%): ${desk}`,
        }),
      },
      mail: {
        vi: ({ code, before, percent, desk }) => ({
          subject: `[1022] Nhắc hạn kết luận phản ánh về cơ quan: phiếu ${code}`,
          lines: [
            'Kính gửi Tổng đài,',
            `Phiếu ${code} có dấu hiệu phản ánh về cơ quan, cán bộ và phải được kết luận ${before}; đã qua ${percent} % thời hạn. Trong thời gian này chưa đơn vị nào được xem phiếu.`,
            complaintReviewNote(desk),
          ],
        }),
      },
    },
    'officer.review-late': {
      sms: {
        vi: ({ code, due, percent, desk }) => ({
          full: `1022: QUA HAN ket luan phieu ${code} co dau hieu phan anh co quan, can bo, han ${due} (${percent}%): ${desk}`,
          short: `1022 QUA HAN ket luan ${code}, han ${due} (${percent}%): ${desk}`,
        }),
      },
      mail: {
        vi: ({ code, due, percent, desk }) => ({
          subject: `[1022] QUÁ HẠN kết luận phản ánh về cơ quan: phiếu ${code}`,
          lines: [
            'Kính gửi Tổng đài,',
            `Phiếu ${code} có dấu hiệu phản ánh về cơ quan, cán bộ và chưa được kết luận. Hạn là ${due}; đã qua ${percent} % thời hạn.`,
            complaintReviewNote(desk),
          ],
        }),
      },
    },
  },
  variantOf: ({ percent }) => (percent < 100 ? 'officer.review-reminder' : 'officer.review-late'),
  isAboutMissedDeadline: ({ percent }) => percent >= 100,
  deadline: getComplaintReviewDeadline,
  isNeeded: ({ complaintHold }, { subject }) => isStepOfOpenTask(complaintHold, subject.percent),
  ...consoleDecision,

  smsLimits: {
    kind: 'stoppable',
    label: {
      vi: 'cảnh báo hạn kết luận phản ánh về cơ quan',
      en: 'deadlines of complaint reviews',
    },
  },
  examples: [
    { subject: { about: 'review-rung', percent: 80 } },
    { subject: { about: 'review-rung', percent: 150 } },
  ],
});
