import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { greeting } from './greeting.ts';

export const mergedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('merged') }),
  description: { vi: 'Khi gộp với phản ánh khác', en: 'The report was merged into another' },
  texts: {
    sms: {
      vi: ({ hotline, code, follow }) => ({
        full: `${hotline}: phan anh ${code} duoc giai quyet chung voi phan anh khac cung su viec. Ma va PIN van dung duoc: ${follow}`,
        short: `${hotline}: phan anh ${code} da gop voi phan anh khac, van dung ma va PIN. ${follow}`,
      }),
      en: ({ hotline, code, follow }) => ({
        full: `${hotline}: report ${code} is handled together with another on the same matter. Code and PIN still work: ${follow}`,
        short: `${hotline}: report ${code} was joined with another. Code and PIN still work: ${follow}`,
      }),
    },
    mail: {
      vi: ({ hotline, code, follow }) => ({
        subject: `${hotline}: phản ánh ${code} được giải quyết chung với phản ánh khác`,
        lines: [
          greeting.vi,
          `Phản ánh ${code} của quý vị và một phản ánh khác cùng nêu một sự việc nên được giải quyết chung.`,
          `Quý vị vẫn theo dõi, bổ sung thông tin và đánh giá kết quả bằng mã và PIN của mình tại ${follow}. Khi có trả lời, chúng tôi sẽ thông báo cho quý vị.`,
        ],
      }),
      en: ({ hotline, code, follow }) => ({
        subject: `${hotline}: report ${code} is handled together with another`,
        lines: [
          greeting.en,
          `Your report ${code} and another report are about the same matter and are handled together.`,
          `With your own code and PIN you can still follow it, add information and rate the result at ${follow}. We will also notify you when there is an answer.`,
        ],
      }),
    },
    chat: {
      vi: ({ code }) =>
        `Phản ánh ${code} được giải quyết chung với một phản ánh khác về cùng sự việc. Mã và PIN của quý vị vẫn dùng được.`,
      km: ({ code }) =>
        `របាយការណ៍ ${code} ត្រូវដោះស្រាយជាមួយរបាយការណ៍ផ្សេងអំពីរឿងដដែល។ លេខកូដ និង PIN របស់លោកអ្នកនៅតែប្រើបាន។`,
      en: ({ code }) =>
        `Your report ${code} is handled together with another report of the same matter. Your code and PIN still work.`,
    },
  },
  deadline: getResolveDeadline,
  isNeeded: ({ status }) => status === 'merged',
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'stoppable', label: { vi: 'báo gộp phiếu', en: 'merged tickets' } },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'merged' } }],
});
