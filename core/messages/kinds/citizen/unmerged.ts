import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { untilAnsweredOrEnded } from '../relevance.ts';
import { greeting } from './greeting.ts';

/** A merge was undone, so the ticket is handled separately again with a new deadline. */
export const unmergedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('unmerged') }),
  description: { vi: 'Khi tách khỏi phản ánh đã gộp', en: 'The merge was undone' },
  texts: {
    sms: {
      vi: ({ hotline, code, follow, before, due }) => ({
        full: `${hotline}: phan anh ${code} duoc tach ra de giai quyet rieng, hen tra loi ${before}. Xem: ${follow}`,
        short: `${hotline}: phan anh ${code} duoc giai quyet rieng, han moi ${due}. ${follow}`,
      }),
      en: ({ hotline, code, follow, before }) => ({
        full: `${hotline}: report ${code} is handled separately again, answer ${before}. Follow: ${follow}`,
        short: `${hotline}: report ${code} is handled separately, answer ${before}. ${follow}`,
      }),
    },
    mail: {
      vi: ({ hotline, code, due, follow }) => ({
        subject: `${hotline}: phản ánh ${code} được giải quyết riêng`,
        lines: [
          greeting.vi,
          `Phản ánh ${code} của quý vị trước đây được gộp với một phản ánh khác, nay đã được tách ra để giải quyết riêng.`,
          `Hạn trả lời mới: ${due}. Xin theo dõi bằng mã và PIN tại ${follow}.`,
        ],
      }),
      en: ({ hotline, code, due, follow }) => ({
        subject: `${hotline}: report ${code} is handled separately again`,
        lines: [
          greeting.en,
          `Your report ${code} was joined with another report. It has been separated and is handled on its own again.`,
          `New deadline for the answer: ${due}. Follow it with your code and PIN at ${follow}.`,
        ],
      }),
    },
    chat: {
      vi: ({ code, due }) =>
        `Phản ánh ${code} đã được tách ra để giải quyết riêng, hạn trả lời mới là ${due}.`,
      km: ({ code, due }) => `របាយការណ៍ ${code} ត្រូវបានបំបែកចេញ ហើយដោះស្រាយដោយឡែក។ ពេលកំណត់ថ្មី៖ ${due}។`,
      en: ({ code, due }) =>
        `Your report ${code} is handled by itself again. The new deadline for the answer is ${due}.`,
    },
  },
  deadline: getResolveDeadline,
  isNeeded: untilAnsweredOrEnded,
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'stoppable', label: { vi: 'báo tách phiếu', en: 'separated tickets' } },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'unmerged' } }],
});
