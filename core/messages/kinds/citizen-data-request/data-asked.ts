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
        sentence: ({ due }) =>
          `Chúng tôi đã nhận yêu cầu của quý vị về dữ liệu cá nhân và sẽ trả lời trước ${due}.`,
        pageNote: 'Theo dõi yêu cầu tại',
      },
      en: {
        plain: ({ due }) => `we have your data request, answer by ${due}.`,
        title: 'we have your request about personal data',
        sentence: ({ due }) =>
          `We have your request about your personal data and will answer it by ${due}.`,
        pageNote: 'Follow it at',
      },
    }),
    chat: {
      vi: ({ code, due }) =>
        `Đã nhận yêu cầu của quý vị về dữ liệu cá nhân ở phản ánh ${code}. Hẹn trả lời trước ${due}.`,
      km: ({ code, due }) =>
        `យើងបានទទួលសំណើអំពីទិន្នន័យផ្ទាល់ខ្លួននៃរបាយការណ៍ ${code}។ លោកអ្នកនឹងទទួលចម្លើយមុន ${due}។`,
      en: ({ code, due }) =>
        `We have your request about personal data in report ${code}. You will be answered by ${due}.`,
    },
  },
  deadline: getDataRequestDeadline,
  isNeeded: always,
  secret: () => ({ kind: 'pin' }),
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
