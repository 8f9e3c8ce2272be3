import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { whileAnsweredOrEnded } from '../relevance.ts';
import { greeting } from './greeting.ts';

export const supplementedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('supplemented') }),
  description: { vi: 'Khi câu trả lời có bổ sung', en: 'The unit added to the answer' },
  texts: {
    sms: {
      vi: ({ hotline, code, follow }) => ({
        full: `${hotline}: tra loi phan anh ${code} co bo sung. Moi quy vi xem bang ma va PIN: ${follow}`,
        short: `${hotline}: tra loi ${code} co bo sung. ${follow}`,
      }),
      en: ({ hotline, code, follow }) => ({
        full: `${hotline}: more was added to answer ${code}. Read with code and PIN: ${follow}`,
        short: `${hotline}: more on answer ${code}. ${follow}`,
      }),
    },
    mail: {
      vi: ({ hotline, code, unit, follow }) => ({
        subject: `${hotline}: câu trả lời phản ánh ${code} có bổ sung`,
        lines: [
          greeting.vi,
          `${unit} đã bổ sung câu trả lời phản ánh ${code}.`,
          `Xin xem bằng mã và PIN tại ${follow}.`,
        ],
      }),
      en: ({ hotline, code, unit, follow }) => ({
        subject: `${hotline}: more was added to the answer to report ${code}`,
        lines: [
          greeting.en,
          `${unit} has added to its answer to report ${code}.`,
          `Read it with code and PIN at ${follow}.`,
        ],
      }),
    },
    chat: {
      vi: ({ code, unit }) => `${unit} đã bổ sung câu trả lời phản ánh ${code} của quý vị.`,
      km: ({ code, unit }) => `${unit} បានបន្ថែមលើចម្លើយរបាយការណ៍ ${code} របស់លោកអ្នក។`,
      en: ({ code, unit }) => `${unit} has added to its answer to your report ${code}.`,
    },
  },
  deadline: getResolveDeadline,
  isNeeded: whileAnsweredOrEnded,
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'result' },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'supplemented' } }],
});
