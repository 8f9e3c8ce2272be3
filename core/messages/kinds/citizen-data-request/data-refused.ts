import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { always } from '../relevance.ts';
import { toDataRequestTexts } from './data-request-texts.ts';

export const dataRefusedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('data-refused') }),
  description: { vi: 'Khi yêu cầu đó bị từ chối', en: 'The data request was refused' },
  texts: {
    ...toDataRequestTexts({
      vi: {
        plain: () => 'yeu cau ve du lieu ca nhan khong thuc hien duoc.',
        title: 'yêu cầu về dữ liệu cá nhân không thực hiện được',
        sentence: () => 'Yêu cầu của quý vị về dữ liệu cá nhân không thực hiện được.',
        pageNote: 'Xin xem lý do tại',
      },
      en: {
        plain: () => 'your personal data request cannot be granted.',
        title: 'your personal data request cannot be granted',
        sentence: () => 'Your request about your personal data cannot be granted.',
        pageNote: 'Read why at',
      },
    }),
    chat: {
      vi: ({ code }) =>
        `Yêu cầu về dữ liệu cá nhân ở phản ánh ${code} không thực hiện được; lý do ở trang phản ánh.`,
      km: ({ code }) => `សំណើអំពីទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code} មិនអាចអនុវត្តបានទេ មូលហេតុនៅលើទំព័ររបាយការណ៍។`,
      en: ({ code }) =>
        `Your personal data request in report ${code} cannot be granted; the reason is on its page.`,
    },
  },
  deadline: getResolveDeadline,
  isNeeded: always,
  linksToTicket: true,
  isSentAfterOptOut: true,
  quietHours: 'wait',
  smsLimits: { kind: 'result' },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'data-refused' } }],
});
