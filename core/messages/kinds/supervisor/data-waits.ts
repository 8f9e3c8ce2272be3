import * as z from 'zod';
import { isDataSubjectRequestOpen } from '../../../privacy/data-request.ts';
import { defineOfficerMessage } from '../message-kind.ts';
import { getDataRequestDeadline } from '../message-ticket.ts';
import { consoleDecision } from '../officer/delivery-rules.ts';
import { dataRequestNote } from '../officer/officer-texts.ts';

/** A data subject request awaits a decision. Sent at once. */
export const dataWaitsMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('data-waits') }),
  audience: 'supervisor',
  description: {
    vi: 'Khi có yêu cầu về dữ liệu cá nhân',
    en: 'A data subject request is waiting',
  },
  texts: {
    sms: {
      vi: ({ code, due, before, desk }) => ({
        full: `1022: co yeu cau ve du lieu ca nhan o phieu ${code}, phai tra loi ${before}. Muc Giam sat: ${desk}`,
        short: `1022: yeu cau du lieu ca nhan ${code}, han ${due}: ${desk}`,
      }),
    },
    mail: {
      vi: ({ code, before, desk }) => ({
        subject: `[1022] Yêu cầu về dữ liệu cá nhân: phiếu ${code}, trả lời ${before}`,
        lines: [
          'Kính gửi giám sát Tổng đài,',
          `Có người yêu cầu xem, sửa hoặc xóa dữ liệu cá nhân của mình ở phiếu ${code}. Theo quy định của pháp luật, phải trả lời ${before}.`,
          dataRequestNote(desk),
        ],
      }),
    },
  },
  deadline: getDataRequestDeadline,
  isNeeded: ({ dataRequest }) => isDataSubjectRequestOpen(dataRequest),
  ...consoleDecision,
  emergency: 'never',
  quietHours: 'wait',
  smsLimits: {
    kind: 'stoppable',
    label: {
      vi: 'yêu cầu về dữ liệu cá nhân đang chờ',
      en: 'pending requests about personal data',
    },
  },
  examples: [{ subject: { about: 'data-waits' } }],
});
