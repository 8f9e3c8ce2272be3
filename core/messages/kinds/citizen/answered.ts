import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { newReportAdvice } from '../new-report.ts';
import { whileAnsweredOrEnded } from '../relevance.ts';
import { greeting } from './greeting.ts';

export const answeredMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('answered') }),
  description: { vi: 'Khi có câu trả lời', en: 'The report was answered' },
  texts: {
    sms: {
      vi: ({ hotline, code, follow }) => ({
        full: `${hotline}: phan anh ${code} da co tra loi. Moi quy vi xem bang ma va PIN: ${follow}`,
        short: `${hotline}: phan anh ${code} da co tra loi. ${follow}`,
      }),
      en: ({ hotline, code, follow }) => ({
        full: `${hotline}: report ${code} has been answered. Read with code and PIN: ${follow}`,
        short: `${hotline}: report ${code} is answered. ${follow}`,
      }),
    },
    mail: {
      vi: ({ hotline, code, unit, follow, offersReopen }) => ({
        subject: `${hotline}: phản ánh ${code} đã có trả lời`,
        lines: [
          greeting.vi,
          `${unit} đã trả lời phản ánh ${code}.`,
          `Xin xem bằng mã và PIN tại ${follow}. ${offersReopen ? 'Nếu việc chưa được giải quyết, quý vị có thể đề nghị xử lý lại ngay tại đó.' : newReportAdvice.vi}`,
        ],
      }),
      en: ({ hotline, code, unit, follow, offersReopen }) => ({
        subject: `${hotline}: report ${code} has been answered`,
        lines: [
          greeting.en,
          `${unit} has answered report ${code}.`,
          `Read it with code and PIN at ${follow}. ${offersReopen ? 'If the problem remains, you can ask there to have it handled again.' : newReportAdvice.en}`,
        ],
      }),
    },
    chat: {
      vi: ({ code, unit, offersReopen }) =>
        `${unit} đã trả lời phản ánh ${code} của quý vị. ${offersReopen ? 'Nếu việc chưa được giải quyết, quý vị có thể đề nghị xử lý lại.' : newReportAdvice.vi}`,
      km: ({ code, unit, offersReopen }) =>
        `${unit} បានឆ្លើយរបាយការណ៍ ${code} របស់លោកអ្នកហើយ។ ${offersReopen ? 'បើបញ្ហាមិនទាន់ដោះស្រាយ លោកអ្នកអាចស្នើឲ្យដោះស្រាយម្ដងទៀត។' : newReportAdvice.km}`,
      en: ({ code, unit, offersReopen }) =>
        `${unit} has answered your report ${code}. ${offersReopen ? 'If the problem remains, you can ask to have it handled again.' : newReportAdvice.en}`,
    },
  },
  deadline: getResolveDeadline,
  isNeeded: whileAnsweredOrEnded,
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'result' },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'answered' } }],
});
