import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getDataRequestDeadline } from '../message-ticket.ts';
import { always } from '../relevance.ts';
import { toDataRequestTexts } from './data-request-texts.ts';

export const dataDelayedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('data-delayed') }),
  description: { vi: 'Khi yêu cầu đó được gia hạn', en: 'The data request needs more time' },
  texts: {
    ...toDataRequestTexts({
      vi: {
        plain: ({ due }) => `yeu cau ve du lieu ca nhan duoc gia han den ${due}.`,
        title: 'yêu cầu về dữ liệu cá nhân có hạn mới',
        sentence: ({ before }) =>
          `Yêu cầu của quý vị về dữ liệu cá nhân cần thêm thời gian, hẹn trả lời ${before}.`,
        pageNote: 'Xin xem lý do tại',
      },
      en: {
        plain: ({ due }) => `your data request needs more time, until ${due}.`,
        title: 'your request about personal data has a new date',
        sentence: ({ due }) =>
          `Your request about your personal data needs more time, until ${due}.`,
        pageNote: 'Read why at',
      },
    }),
    chat: {
      vi: ({ code, before }) =>
        `Yêu cầu về dữ liệu cá nhân ở phản ánh ${code} cần thêm thời gian, hẹn trả lời ${before}.`,
      km: ({ code, due }) => `សំណើអំពីទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code} ត្រូវការពេលបន្ថែម រហូតដល់ ${due}។`,
      en: ({ code, due }) =>
        `Your request about personal data in report ${code} needs more time, until ${due}.`,
    },
  },
  deadline: getDataRequestDeadline,
  isNeeded: always,
  linksToTicket: true,
  isSentAfterOptOut: true,
  quietHours: 'wait',
  smsLimits: {
    kind: 'stoppable',
    label: {
      vi: 'báo gia hạn yêu cầu về dữ liệu cá nhân',
      en: 'delayed requests about personal data',
    },
  },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'data-delayed' } }],
});
