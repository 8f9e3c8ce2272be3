import * as z from 'zod';
import { defineCitizenMessage } from '../message-kind.ts';
import { getDataRequestDeadline } from '../message-ticket.ts';
import { always } from '../relevance.ts';
import { toDataRequestTexts } from './data-request-texts.ts';

/** The citizen’s data subject request was recorded. */
export const dataAskedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('data-asked') }),
  description: { vi: 'Khi nhận yêu cầu về dữ liệu cá nhân', en: 'A data request was received' },
  texts: {
    ...toDataRequestTexts({
      vi: {
        plain: ({ due }) => `da nhan yeu cau ve du lieu ca nhan, han tra loi ${due}.`,
        title: 'đã nhận yêu cầu về dữ liệu cá nhân',
        sentence: ({ before }) =>
          `Chúng tôi đã nhận yêu cầu của quý vị về dữ liệu cá nhân và sẽ trả lời ${before}.`,
        pageNote: 'Theo dõi yêu cầu tại',
      },
      en: {
        plain: ({ before }) => `we have your data request, answer ${before}.`,
        title: 'we have your request about personal data',
        sentence: ({ before }) =>
          `We have your request about your personal data and will answer it ${before}.`,
        pageNote: 'Follow it at',
      },
    }),
    chat: {
      vi: ({ code, before }) =>
        `Đã nhận yêu cầu của quý vị về dữ liệu cá nhân ở phản ánh ${code}. Hẹn trả lời ${before}.`,
      km: ({ code, before }) =>
        `យើងបានទទួលសំណើអំពីទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code}។ លោកអ្នកនឹងទទួលចម្លើយ${before}។`,
      en: ({ code, before }) =>
        `We have your request about personal data in report ${code}. You will be answered ${before}.`,
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
      vi: 'xác nhận yêu cầu về dữ liệu cá nhân',
      en: 'confirmed requests about personal data',
    },
  },
  onFailure: 'next-channel',
  examples: [{ subject: { about: 'data-asked' } }],
});
