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
      vi: ({ code, due, follow }) => ({
        full: `1022 Tra Vinh: phan anh ${code} can them thoi gian, hen tra loi truoc ${due}. Xem ly do bang ma va PIN: ${follow}`,
        short: `1022 Tra Vinh: phan anh ${code} can them thoi gian, han moi ${due}. ${follow}`,
      }),
      en: ({ code, due, follow }) => ({
        full: `1022 Tra Vinh: report ${code} needs more time. Answer by ${due}. Read why with code and PIN: ${follow}`,
        short: `1022 Tra Vinh: report ${code} needs more time, answer by ${due}. ${follow}`,
      }),
    },
    mail: {
      vi: ({ code, unit, due, follow }) => ({
        subject: `1022 Trà Vinh: phản ánh ${code} có thời hạn mới`,
        lines: [
          greeting.vi,
          `${unit} cần thêm thời gian để giải quyết phản ánh ${code} và sẽ trả lời trước ${due}. Mong quý vị thông cảm.`,
          `Xin xem lý do bằng mã và PIN tại ${follow}.`,
        ],
      }),
      en: ({ code, unit, due, follow }) => ({
        subject: `1022 Trà Vinh: report ${code} has a new deadline`,
        lines: [
          greeting.en,
          `${unit} needs more time for report ${code} and will answer by ${due}. Thank you for your patience.`,
          `Read why with code and PIN at ${follow}.`,
        ],
      }),
    },
    chat: {
      vi: ({ code, unit, due }) =>
        `${unit} cần thêm thời gian cho phản ánh ${code} và sẽ trả lời trước ${due}. Mong quý vị thông cảm.`,
      km: ({ code, unit, due }) =>
        `${unit} ត្រូវការពេលបន្ថែមសម្រាប់របាយការណ៍ ${code} ហើយនឹងឆ្លើយមុន ${due}។`,
      en: ({ code, unit, due }) =>
        `${unit} needs more time for your report ${code} and will answer by ${due}. Thank you for your patience.`,
    },
  },
  deadline: getResolveDeadline,
  // the citizen of a merged ticket gets it too
  isNeeded: ({ status, extension }) =>
    (!isAnsweredOrEnded(status) || status === 'merged') && extension?.state === 'granted',
  secret: () => ({ kind: 'pin' }),
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'stoppable', label: { vi: 'báo gia hạn', en: 'extensions' } },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'extended' } }],
});
