import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { always } from '../relevance.ts';
import { greeting } from './greeting.ts';

export const receiptMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('receipt') }),
  description: { vi: 'Khi phản ánh được tiếp nhận', en: 'The report was received' },
  texts: {
    sms: {
      vi: ({ code, pin, due, follow }) => ({
        full: `1022 Tra Vinh da tiep nhan phan anh cua quy vi. Ma ${code}, PIN ${pin}. Hen tra loi truoc ${due}. Xem: ${follow}`,
        short: `1022 Tra Vinh: ma ${code}, PIN ${pin}. Hen tra loi truoc ${due}. Xem: ${follow}`,
      }),
      en: ({ code, pin, due, follow }) => ({
        full: `1022 Tra Vinh has received your report. Code ${code}, PIN ${pin}. Answer by ${due}. Follow: ${follow}`,
        short: `1022 Tra Vinh: code ${code}, PIN ${pin}. Answer by ${due}. Follow: ${follow}`,
      }),
    },
    mail: {
      vi: ({ code, pin, due, follow }) => ({
        subject: `1022 Trà Vinh: đã tiếp nhận phản ánh ${code}`,
        lines: [
          greeting.vi,
          'Tổng đài 1022 Trà Vinh đã tiếp nhận phản ánh của quý vị.',
          `Mã phản ánh: ${code}. PIN: ${pin}. Hẹn trả lời trước ${due}.`,
          `Theo dõi tại ${follow}. Xin giữ kín PIN: người có mã và PIN xem được nội dung phản ánh.`,
        ],
      }),
      en: ({ code, pin, due, follow }) => ({
        subject: `1022 Trà Vinh: your report ${code} was received`,
        lines: [
          greeting.en,
          'The 1022 Trà Vinh hotline has received your report.',
          `Code: ${code}. PIN: ${pin}. You will be answered by ${due}.`,
          `Follow it at ${follow}. Keep the PIN private: code and PIN together open the report.`,
        ],
      }),
    },
    chat: 'in-conversation',
  },
  deadline: ({ promised }) => promised.resolveBy,
  isNeeded: always,
  secret: () => ({ kind: 'pin' }),
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'stoppable', label: { vi: 'biên nhận', en: 'receipts' } },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'receipt' } }],
});
