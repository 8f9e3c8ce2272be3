import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getLastQuestion, getResolveDeadline } from '../message-ticket.ts';
import { untilAnsweredOrEnded } from '../relevance.ts';
import { greeting } from './greeting.ts';

/** The citizen did not answer a question in time and gets a reminder. */
export const remindedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('reminded') }),
  description: {
    vi: 'Khi hết thời gian chờ mà người dân chưa bổ sung',
    en: 'The citizen did not reply in time',
  },
  texts: {
    sms: {
      vi: ({ hotline, code, follow }) => ({
        full: `${hotline}: chua nhan duoc thong tin bo sung cho phan anh ${code}. Phan anh van duoc xu ly. Gui them tai: ${follow}`,
        short: `${hotline}: phan anh ${code} chua duoc bo sung thong tin. Gui them: ${follow}`,
      }),
      en: ({ hotline, code, follow }) => ({
        full: `${hotline}: we have no reply from you on report ${code}. It is still being handled, and you can still write: ${follow}`,
        short: `${hotline}: no reply from you on report ${code}. You can still write: ${follow}`,
      }),
    },
    mail: {
      vi: ({ hotline, code, actor, due, follow }) => ({
        subject: `${hotline}: phản ánh ${code} chưa nhận được thông tin bổ sung`,
        lines: [
          greeting.vi,
          `${actor} đã hỏi thêm về phản ánh ${code} và chưa nhận được câu trả lời của quý vị.`,
          `Thời hạn giải quyết được tính tiếp đến ${due}. Đơn vị xử lý theo thông tin hiện có.`,
          `Quý vị vẫn có thể bổ sung bằng mã và PIN tại ${follow}, hoặc gọi 1022.`,
        ],
      }),
      en: ({ hotline, code, actor, due, follow }) => ({
        subject: `${hotline}: no reply from you on report ${code}`,
        lines: [
          greeting.en,
          `${actor} asked you about report ${code} and has had no reply.`,
          `The deadline runs again, until ${due}. The office continues with the information it has.`,
          `You can still write with code and PIN at ${follow}, or call 1022.`,
        ],
      }),
    },
    chat: {
      vi: ({ code, actor, due }) =>
        `${actor} đã hỏi thêm về phản ánh ${code} và chưa nhận được thông tin bổ sung. Thời hạn được tính tiếp đến ${due}; quý vị vẫn có thể bổ sung.`,
      km: ({ code, actor, due }) =>
        `${actor} បានសួរអំពីរបាយការណ៍ ${code} ហើយមិនទាន់បានចម្លើយ។ ពេលកំណត់បន្តដល់ ${due}; លោកអ្នកនៅតែអាចសរសេរបន្ថែម។`,
      en: ({ code, actor, due }) =>
        `${actor} asked about your report ${code} and has no answer yet. The deadline now is ${due}; you can still reply.`,
    },
  },
  actionOf: getLastQuestion,
  deadline: getResolveDeadline,
  // a new question replaces the reminder of the last one
  isNeeded: (ticket) => untilAnsweredOrEnded(ticket) && ticket.status !== 'waiting',
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'nhắc người dân bổ sung', en: 'reminders to citizens' },
  },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'reminded' } }],
});
