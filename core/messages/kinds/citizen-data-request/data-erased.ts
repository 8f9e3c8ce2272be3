import * as z from 'zod';
import { greeting } from '../citizen/greeting.ts';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { always } from '../relevance.ts';

/** The citizen’s personal data was erased. This is the last message about the ticket. */
export const dataErasedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('data-erased') }),
  description: { vi: 'Khi dữ liệu cá nhân đã xóa', en: 'Personal data was erased' },
  texts: {
    sms: {
      vi: ({ hotline, code }) => {
        const full = `${hotline}: theo yeu cau cua quy vi, du lieu ca nhan cua phan anh ${code} da duoc xoa, ke ca so nay. Day la tin nhan cuoi cung.`;
        return { full, short: full }; // contains no address, so it always fits
      },
      en: ({ hotline, code }) => {
        const full = `${hotline}: as you requested, the personal data of report ${code} has been erased, this number too. This is the last message.`;
        return { full, short: full };
      },
    },
    mail: {
      vi: ({ hotline, code }) => ({
        subject: `${hotline}: dữ liệu cá nhân của phản ánh ${code} đã được xóa`,
        lines: [
          greeting.vi,
          `Theo yêu cầu của quý vị, dữ liệu cá nhân của phản ánh ${code} đã được xóa và không khôi phục được, kể cả địa chỉ nhận thư này.`,
          'Đây là thư cuối cùng về phản ánh này.',
        ],
      }),
      en: ({ hotline, code }) => ({
        subject: `${hotline}: the personal data of report ${code} has been erased`,
        lines: [
          greeting.en,
          `As you requested, the personal data of report ${code}, including this address, has been erased and cannot be restored.`,
          'This is the last message about it.',
        ],
      }),
    },
    chat: {
      vi: ({ code }) =>
        `Theo yêu cầu của quý vị, dữ liệu cá nhân của phản ánh ${code} đã được xóa. Đây là tin cuối cùng về phản ánh này.`,
      km: ({ code }) =>
        `តាមសំណើរបស់លោកអ្នក ទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code} ត្រូវបានលុបហើយ។ នេះជាសារចុងក្រោយ។`,
      en: ({ code }) =>
        `As you requested, the personal data of report ${code} has been erased. This is the last message about it.`,
    },
  },
  deadline: getResolveDeadline,
  isNeeded: always,
  linksToTicket: false,
  isSentAfterOptOut: true,
  quietHours: 'wait',
  smsLimits: { kind: 'result' },
  onFailure: 'next-channel-at-once',
  examples: [{ subject: { about: 'data-erased' } }],
});
