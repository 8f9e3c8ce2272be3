import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { unitTask } from '../officer/delivery-rules.ts';
import { formatRunningTime, formatTicketReference } from '../officer/officer-texts.ts';

/** A voice message has no transcript, so somebody must listen to it. */
export const unheardMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('unheard') }),
  audience: 'operator',
  description: {
    vi: 'Khi lời nhắn thoại không chuyển được thành văn bản',
    en: 'A voice message could not be transcribed',
  },
  texts: {
    sms: {
      vi: ({ code, due, desk }) => ({
        full: `1022: phieu ${code} co loi nhan thoai can nguoi nghe va ghi lai, han ${due}: ${desk}`,
        short: `1022 ${code}: nghe loi nhan thoai, han ${due}: ${desk}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Lời nhắn thoại cần người nghe: phiếu ${facts.code}`,
        lines: [
          'Kính gửi Tổng đài,',
          `Hệ thống không chuyển được lời nhắn thoại của ${formatTicketReference(facts)} thành văn bản. ${formatRunningTime(facts)}`,
          `Xin nghe bản ghi âm và ghi nội dung vào phiếu tại bàn làm việc của Tổng đài: ${facts.desk}`,
        ],
      }),
    },
  },
  deadline: getResolveDeadline,
  // the operators must listen, whatever the ticket’s status and unit
  isNeeded: ({ voiceMessages = [] }) =>
    voiceMessages.some(({ words: transcriptState }) => transcriptState === 'none'),
  ...unitTask,
  access: () => ({ kind: 'console' }),
  timing: 'at-once',
  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'lời nhắn thoại chưa nghe', en: 'voice messages to play' },
  },
  examples: [{ subject: { about: 'unheard' } }],
});
