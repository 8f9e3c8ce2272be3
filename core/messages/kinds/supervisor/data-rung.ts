import * as z from 'zod';
import { isDataSubjectRequestOpen } from '../../../privacy/data-request.ts';
import { defineOfficerMessage } from '../message-kind.ts';
import { getDataRequestDeadline } from '../message-ticket.ts';
import { consoleDecision } from '../officer/delivery-rules.ts';
import { dataRequestNote } from '../officer/officer-texts.ts';
import { isStepOfOpenTask } from '../relevance.ts';

/** `percent` of the time limit of a data subject request has passed. */
export const dataRungMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('data-rung'), percent: z.number() }),
  audience: 'supervisor',
  description: {
    vi: 'Khi yêu cầu về dữ liệu cá nhân sắp hoặc đã quá hạn',
    en: 'A data request is due or overdue',
  },
  variants: {
    'officer.data-reminder': {
      sms: {
        vi: ({ code, due, percent, desk }) => ({
          full: `1022: nhac tra loi yeu cau ve du lieu ca nhan o phieu ${code}, han ${due} (da qua ${percent}%). Muc Giam sat: ${desk}`,
          short: `1022 nhac yeu cau du lieu ${code}, han ${due} (${percent}%): ${desk}`,
        }),
      },
      mail: {
        vi: ({ code, before, percent, desk }) => ({
          subject: `[1022] Nhắc hạn yêu cầu về dữ liệu cá nhân: phiếu ${code}`,
          lines: [
            'Kính gửi quý vị,',
            `Yêu cầu về dữ liệu cá nhân ở phiếu ${code} phải được trả lời ${before}; đã qua ${percent} % thời hạn.`,
            dataRequestNote(desk),
          ],
        }),
      },
    },
    'officer.data-late': {
      sms: {
        vi: ({ code, due, percent, desk }) => ({
          full: `1022: QUA HAN tra loi yeu cau ve du lieu ca nhan o phieu ${code}, han ${due} (${percent}%). Muc Giam sat: ${desk}`,
          short: `1022 QUA HAN yeu cau du lieu ${code}, ${due} (${percent}%): ${desk}`,
        }),
      },
      mail: {
        vi: ({ code, due, percent, desk }) => ({
          subject: `[1022] QUÁ HẠN yêu cầu về dữ liệu cá nhân: phiếu ${code}`,
          lines: [
            'Kính gửi quý vị,',
            `Yêu cầu về dữ liệu cá nhân ở phiếu ${code} chưa được trả lời. Hạn là ${due}; đã qua ${percent} % thời hạn.`,
            dataRequestNote(desk),
          ],
        }),
      },
    },
  },
  variantOf: ({ percent }) => (percent < 100 ? 'officer.data-reminder' : 'officer.data-late'),
  isAboutMissedDeadline: ({ percent }) => percent >= 100,
  deadline: getDataRequestDeadline,
  isNeeded: ({ dataRequest }, { subject }) =>
    isDataSubjectRequestOpen(dataRequest) && isStepOfOpenTask(dataRequest, subject.percent),
  ...consoleDecision,
  emergency: 'never',
  quietHours: 'wait',
  smsLimits: {
    kind: 'stoppable',
    label: {
      vi: 'cảnh báo thời hạn yêu cầu về dữ liệu cá nhân',
      en: 'deadlines of requests about personal data',
    },
  },
  examples: [
    { subject: { about: 'data-rung', percent: 80 } },
    { subject: { about: 'data-rung', percent: 150 } },
  ],
});
