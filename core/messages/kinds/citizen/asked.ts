import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { untilAnsweredOrEnded } from '../relevance.ts';
import { greeting } from './greeting.ts';

/** The unit asks the citizen for information. */
export const askedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('asked') }),
  description: { vi: 'Khi đơn vị cần bổ sung thông tin', en: 'The unit needs more information' },
  texts: {
    sms: {
      vi: ({ hotline, code, due, follow }) => ({
        full: `${hotline}: don vi xu ly can quy vi bo sung thong tin cho phan anh ${code} truoc ${due}. Xem tai: ${follow}`,
        short: `${hotline}: xin bo sung thong tin cho phan anh ${code} truoc ${due}. ${follow}`,
      }),
      en: ({ hotline, code, due, follow }) => ({
        full: `${hotline}: we need more information on report ${code}. Please reply by ${due}, with code and PIN: ${follow}`,
        short: `${hotline}: more information needed on report ${code} by ${due}. ${follow}`,
      }),
    },
    mail: {
      vi: ({ hotline, code, unit, due, follow }) => ({
        subject: `${hotline}: phản ánh ${code} cần quý vị bổ sung thông tin`,
        lines: [
          greeting.vi,
          `${unit} cần quý vị bổ sung thông tin để giải quyết phản ánh ${code}.`,
          `Xin xem câu hỏi và trả lời bằng mã và PIN tại ${follow}, trước ${due}.`,
          'Thời hạn giải quyết tạm dừng trong thời gian chờ. Nếu không tiện viết, quý vị có thể gọi 1022 và đọc mã phản ánh.',
        ],
      }),
      en: ({ hotline, code, unit, due, follow }) => ({
        subject: `${hotline}: a question about report ${code}`,
        lines: [
          greeting.en,
          `${unit} needs to know more from you to deal with report ${code}.`,
          `Read the question and reply with code and PIN at ${follow}, by ${due}.`,
          'The deadline is paused meanwhile. If you prefer not to write, call 1022 and read out the code.',
        ],
      }),
    },
    chat: {
      vi: ({ code, unit, due }) =>
        `${unit} cần quý vị bổ sung thông tin cho phản ánh ${code} trước ${due}. Thời hạn giải quyết tạm dừng trong thời gian chờ.`,
      km: ({ code, unit, due }) =>
        `${unit} ត្រូវការព័ត៌មានបន្ថែមអំពីរបាយការណ៍ ${code} មុន ${due}។ ពេលកំណត់ត្រូវផ្អាកក្នុងពេលរង់ចាំ។`,
      en: ({ code, unit, due }) =>
        `${unit} needs to know more about your report ${code}, by ${due}. The deadline is paused until you reply.`,
    },
  },
  // without `waiting`, the citizen answered before this message was sent
  deadline: ({ waiting, clocks }) => waiting?.until ?? clocks.resolve.dueAt,
  isNeeded: untilAnsweredOrEnded,
  secret: () => ({ kind: 'pin' }),
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'stoppable', label: { vi: 'yêu cầu bổ sung', en: 'questions to citizens' } },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'asked' } }],
});
