import * as z from 'zod';
import { isAnsweredOrEnded } from '../../../ticket/model/lifecycle.ts';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { greeting } from './greeting.ts';

export const extendedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('extended') }),
  description: { vi: 'Khi gia hạn được đồng ý', en: 'An extension was granted' },
  texts: {
    sms: {
      vi: ({ hotline, code, follow, before, due }) => ({
        full: `${hotline}: phan anh ${code} can them thoi gian, hen tra loi ${before}. Xem ly do bang ma va PIN: ${follow}`,
        short: `${hotline}: phan anh ${code} can them thoi gian, han moi ${due}. ${follow}`,
      }),
      en: ({ hotline, code, follow, before }) => ({
        full: `${hotline}: report ${code} needs more time. Answer ${before}. Read why with code and PIN: ${follow}`,
        short: `${hotline}: report ${code} needs more time, answer ${before}. ${follow}`,
      }),
    },
    mail: {
      vi: ({ hotline, code, unit, follow, before }) => ({
        subject: `${hotline}: phản ánh ${code} có thời hạn mới`,
        lines: [
          greeting.vi,
          `${unit} cần thêm thời gian để giải quyết phản ánh ${code} và sẽ trả lời ${before}. Mong quý vị thông cảm.`,
          `Xin xem lý do bằng mã và PIN tại ${follow}.`,
        ],
      }),
      en: ({ hotline, code, unit, follow, before }) => ({
        subject: `${hotline}: report ${code} has a new deadline`,
        lines: [
          greeting.en,
          `${unit} needs more time for report ${code} and will answer ${before}. Thank you for your patience.`,
          `Read why with code and PIN at ${follow}.`,
        ],
      }),
    },
    chat: {
      vi: ({ code, unit, before }) =>
        `${unit} cần thêm thời gian cho phản ánh ${code} và sẽ trả lời ${before}. Mong quý vị thông cảm.`,
      km: ({ code, unit, before }) =>
        `${unit} ត្រូវការពេលបន្ថែមសម្រាប់របាយការណ៍ ${code} ហើយនឹងឆ្លើយ${before}។`,
      en: ({ code, unit, before }) =>
        `${unit} needs more time for your report ${code} and will answer ${before}. Thank you for your patience.`,
    },
  },
  deadline: getResolveDeadline,
  // also for a ticket merged since then: its citizen waits for the same delayed answer
  isNeeded: ({ status, extension }) =>
    (!isAnsweredOrEnded(status) || status === 'merged') && extension?.state === 'granted',
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'stoppable', label: { vi: 'báo gia hạn', en: 'extensions' } },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'extended' } }],
});
