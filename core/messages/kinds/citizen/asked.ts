import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getLastQuestion } from '../message-ticket.ts';
import { greeting } from './greeting.ts';

/** The unit asks the citizen for information. */
export const askedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('asked') }),
  description: { vi: 'Khi đơn vị cần bổ sung thông tin', en: 'The unit needs more information' },
  texts: {
    sms: {
      vi: ({ hotline, code, before, follow }) => ({
        full: `${hotline}: don vi xu ly can quy vi bo sung thong tin cho phan anh ${code} ${before}. Xem tai: ${follow}`,
        short: `${hotline}: xin bo sung thong tin cho phan anh ${code} ${before}. ${follow}`,
      }),
      en: ({ hotline, code, before, follow }) => ({
        full: `${hotline}: we need more information on report ${code}. Please reply ${before}, with code and PIN: ${follow}`,
        short: `${hotline}: more information needed on report ${code} ${before}. ${follow}`,
      }),
    },
    mail: {
      vi: ({ hotline, code, actor, before, follow }) => ({
        subject: `${hotline}: phản ánh ${code} cần quý vị bổ sung thông tin`,
        lines: [
          greeting.vi,
          `${actor} cần quý vị bổ sung thông tin để giải quyết phản ánh ${code}.`,
          `Xin xem câu hỏi và trả lời bằng mã và PIN tại ${follow}, ${before}.`,
          'Thời hạn giải quyết tạm dừng trong thời gian chờ. Nếu không tiện viết, quý vị có thể gọi 1022 và đọc mã phản ánh.',
        ],
      }),
      en: ({ hotline, code, actor, before, follow }) => ({
        subject: `${hotline}: a question about report ${code}`,
        lines: [
          greeting.en,
          `${actor} needs to know more from you to deal with report ${code}.`,
          `Read the question and reply with code and PIN at ${follow}, ${before}.`,
          'The deadline is paused meanwhile. If you prefer not to write, call 1022 and read out the code.',
        ],
      }),
    },
    chat: {
      vi: ({ code, actor, before }) =>
        `${actor} cần quý vị bổ sung thông tin cho phản ánh ${code} ${before}. Thời hạn giải quyết tạm dừng trong thời gian chờ.`,
      km: ({ code, actor, before }) =>
        `${actor} ត្រូវការព័ត៌មានបន្ថែមអំពីរបាយការណ៍ ${code} ${before}។ ពេលកំណត់ត្រូវផ្អាកក្នុងពេលរង់ចាំ។`,
      en: ({ code, actor, before }) =>
        `${actor} needs to know more about your report ${code}, ${before}. The deadline is paused until you reply.`,
    },
  },
  actionOf: getLastQuestion,
  deadline: ({ waiting, clocks }) => waiting?.until ?? clocks.resolve.dueAt,
  // after an answer or the end of the wait, the unit needs nothing from the citizen
  isNeeded: ({ status }) => status === 'waiting',
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'stoppable', label: { vi: 'yêu cầu bổ sung', en: 'questions to citizens' } },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'asked' } }],
});
