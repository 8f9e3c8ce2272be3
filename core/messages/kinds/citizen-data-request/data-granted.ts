import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { always } from '../relevance.ts';
import { toDataRequestTexts } from './data-request-texts.ts';

export const dataGrantedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('data-granted') }),
  description: { vi: 'Khi yêu cầu đó được thực hiện', en: 'The data request was granted' },
  texts: {
    ...toDataRequestTexts({
      vi: {
        plain: () => 'da thuc hien yeu cau ve du lieu ca nhan.',
        title: 'đã thực hiện yêu cầu về dữ liệu cá nhân',
        sentence: () => 'Yêu cầu của quý vị về dữ liệu cá nhân đã được thực hiện.',
        pageNote: 'Xin xem kết quả tại',
      },
      en: {
        plain: () => 'your personal data request has been completed.',
        title: 'your personal data request has been completed',
        sentence: () => 'Your request about your personal data has been completed.',
        pageNote: 'Read about it at',
      },
    }),
    chat: {
      vi: ({ code }) => `Đã thực hiện yêu cầu về dữ liệu cá nhân ở phản ánh ${code}.`,
      km: ({ code }) => `សំណើអំពីទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code} ត្រូវបានអនុវត្តហើយ។`,
      en: ({ code }) => `Your personal data request in report ${code} has been completed.`,
    },
  },
  deadline: getResolveDeadline,
  isNeeded: always,
  linksToTicket: true,
  isSentAfterOptOut: true,
  quietHours: 'wait',
  smsLimits: { kind: 'result' },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'data-granted' } }],
});
