import * as z from 'zod';
import { defineOfficerMessage } from '../message-kind.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

/**
 * Reminder on a working morning to an accountable role about all its overdue tickets. It is stored as a notification of one
 * of these tickets.
 */
export const reminderMessage = defineOfficerMessage({
  subject: z.object({
    about: z.literal('reminder'),
    /** Role whose overdue tickets the reminder lists. If nobody holds this role, another role receives the reminder. */
    post: z.object({ unit: z.string(), role: z.string() }),
  }),
  audience: 'officer',
  description: {
    vi: 'Mỗi sáng làm việc, khi chỉ có một phiếu quá hạn',
    en: 'Each working morning, if one ticket is overdue',
  },
  texts: {
    sms: {
      vi: ({ code, unit, due, missed, link }) => ({
        full: missed
          ? `1022: phieu ${code} cua ${missed.by} qua han tra loi tu ${due}, nay ${unit} xu ly: ${link}`
          : `1022: ${unit} chua tra loi phieu ${code}, qua han tu ${due}. De nghi xu ly: ${link}`,
        short: `1022 qua han ${code}, ${unit}, tu ${due}: ${link}`,
      }),
    },
    mail: {
      vi: (facts) => ({
        subject: `[1022] Vẫn chưa trả lời: phiếu ${facts.code}, ${facts.unit}`,
        lines: [
          'Kính gửi quý vị,',
          facts.missed
            ? `${facts.missed.by} chưa trả lời ${formatTicketReference(facts)} khi hết hạn ${facts.due}. Từ ngày ${facts.missed.since}, ${facts.unit} tiếp tục giải quyết và đến nay chưa trả lời.`
            : `${facts.unit} chưa trả lời ${formatTicketReference(facts)}. Hạn trả lời là ${facts.due}.`,
          `Tổng đài nhắc vào mỗi buổi sáng làm việc cho đến khi có trả lời. Đề nghị xem và xử lý tại ${facts.link}`,
          personalLinkNote,
        ],
      }),
    },
  },
  isAboutMissedDeadline: () => true,
  deadline: getResolveDeadline,
  // each ticket of a reminder is checked when it is composed
  isNeeded: () => true,
  ...unitTask,
  scope: ({ post }) => ({ kind: 'overdue-tickets', of: post }),
  timing: 'digest',
  emergency: 'never',
  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'nhắc phiếu quá hạn', en: 'reminders of overdue tickets' },
  },
  examples: [{ subject: { about: 'reminder', post: { unit: 'SO_YT', role: 'handler' } } }],
});
