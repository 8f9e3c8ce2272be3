import * as z from 'zod';
import { greeting } from '../citizen/greeting.ts';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { always } from '../relevance.ts';

/** The citizen’s phone number or e-mail address was replaced. The message goes to the previous one. */
export const contactChangedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('contact-changed') }),
  description: {
    vi: 'Gửi số, địa chỉ cũ khi thông tin liên hệ thay đổi',
    en: 'Contact details changed (sent to the previous ones)',
  },
  texts: {
    sms: {
      vi: ({ hotline, code }) => {
        const full = `${hotline}: thong tin lien he cua phan anh ${code} da thay doi theo yeu cau. Neu quy vi khong yeu cau, xin goi 1022.`;
        return { full, short: full }; // no link for the owner of the old number
      },
      en: ({ hotline, code }) => {
        const full = `${hotline}: the contact details of report ${code} were changed on request. If you did not request this, please call 1022.`;
        return { full, short: full };
      },
    },
    mail: {
      vi: ({ hotline, code }) => ({
        subject: `${hotline}: thông tin liên hệ của phản ánh ${code} đã thay đổi`,
        lines: [
          greeting.vi,
          `Thông tin liên hệ của phản ánh ${code} đã thay đổi theo yêu cầu. Từ nay thông báo về phản ánh này không gửi đến địa chỉ này nữa.`,
          'Nếu quý vị không yêu cầu, xin gọi 1022.',
        ],
      }),
      en: ({ hotline, code }) => ({
        subject: `${hotline}: the contact details of report ${code} were changed`,
        lines: [
          greeting.en,
          `The contact details of report ${code} were changed on request. Messages about this report are no longer sent to this address.`,
          'If you did not request this, please call 1022.',
        ],
      }),
    },
    chat: {
      vi: ({ code }) =>
        `Thông tin liên hệ của phản ánh ${code} đã thay đổi theo yêu cầu. Nếu quý vị không yêu cầu, xin gọi 1022.`,
      km: ({ code }) =>
        `លេខ ឬអាសយដ្ឋានទំនាក់ទំនងនៃរបាយការណ៍ ${code} ត្រូវបានប្ដូរតាមសំណើ។ បើមិនមែនលោកអ្នកជាអ្នកស្នើ សូមហៅ 1022។`,
      en: ({ code }) =>
        `The contact details of report ${code} were changed on request. If you did not request this, please call 1022.`,
    },
  },
  deadline: getResolveDeadline,
  isNeeded: always,
  linksToTicket: false,
  isSentAfterOptOut: true,
  quietHours: 'wait',
  smsLimits: { kind: 'result' },
  onFailure: 'next-channel-at-once',
  examples: [{ subject: { about: 'contact-changed' } }],
});
