import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getPromisedDeadline } from '../message-ticket.ts';
import { always } from '../relevance.ts';
import { greeting } from './greeting.ts';

export const receiptMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('receipt') }),
  description: { vi: 'Khi phản ánh được tiếp nhận', en: 'The report was received' },
  texts: {
    sms: {
      vi: ({ hotline, code, pin, follow, before }) => ({
        full: `${hotline} da tiep nhan phan anh cua quy vi. Ma ${code}, PIN ${pin}. Hen tra loi ${before}. Xem: ${follow}`,
        short: `${hotline}: ma ${code}, PIN ${pin}. Hen tra loi ${before}. Xem: ${follow}`,
      }),
      en: ({ hotline, code, pin, follow, before }) => ({
        full: `${hotline} has received your report. Code ${code}, PIN ${pin}. Answer ${before}. Follow: ${follow}`,
        short: `${hotline}: code ${code}, PIN ${pin}. Answer ${before}. Follow: ${follow}`,
      }),
    },
    mail: {
      vi: ({ hotline, hotlineName, code, pin, follow, before }) => ({
        subject: `${hotline}: đã tiếp nhận phản ánh ${code}`,
        lines: [
          greeting.vi,
          `${hotlineName} đã tiếp nhận phản ánh của quý vị.`,
          `Mã phản ánh: ${code}. PIN: ${pin}. Hẹn trả lời ${before}.`,
          `Theo dõi tại ${follow}. Xin giữ kín PIN: ai có mã và PIN đều đọc được nội dung phản ánh.`,
        ],
      }),
      en: ({ hotline, hotlineName, code, pin, follow, before }) => ({
        subject: `${hotline}: your report ${code} was received`,
        lines: [
          greeting.en,
          `The ${hotlineName} has received your report.`,
          `Code: ${code}. PIN: ${pin}. You will be answered ${before}.`,
          `Follow it at ${follow}. Keep the PIN private: code and PIN together open the report.`,
        ],
      }),
    },
    chat: 'in-conversation',
  },
  deadline: getPromisedDeadline,
  isNeeded: always,
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'stoppable', label: { vi: 'biên nhận', en: 'receipts' } },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'receipt' } }],
});
