import * as z from 'zod';
import { LocalDate } from '../../../time/local-date.ts';
import { defineOfficerMessage } from '../message-kind.ts';
import type { MessageTexts, MessageValues } from '../message-texts.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { mustUnitAnswer } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

/** States what the successor must do about an acknowledgment that is still missing. */
const formatAcknowledgment = ({ acknowledge, named }: MessageValues): string[] => {
  if (!acknowledge) return [];
  const { due, isMissed, isPassed } = acknowledge;
  if (isPassed && !isMissed)
    return [
      `Hạn bấm “Đã nhận” là ${due}, nay đã qua. Xin quý cơ quan bấm “Đã nhận” ngay khi nhận được thư này.`,
    ];
  return isMissed
    ? [
        `${named} chưa bấm “Đã nhận” khi hết hạn ${due}. Xin quý cơ quan bấm “Đã nhận” ngay khi nhận được thư này.`,
      ]
    : [`Xin bấm “Đã nhận” trước ${due}.`];
};

const formatAnswerDue = ({ missed, dueTime, isPassed, timeLeft, named }: MessageValues): string => {
  if (missed)
    return `Hạn trả lời người dân là ${dueTime}, đã qua khi phiếu còn ở ${named}. Xin quý cơ quan trả lời sớm nhất.`;
  if (isPassed)
    return `Thời hạn trả lời người dân là ${dueTime}, nay đã qua. Xin quý cơ quan trả lời sớm nhất.`;
  const left = timeLeft === undefined ? '' : `, còn ${timeLeft}`;
  return `Thời hạn không đổi: phải trả lời người dân trước ${dueTime}${left}.`;
};

const running: MessageTexts<'vi'> = {
  sms: {
    vi: ({ code, unit, named, due, dueTime, missed, link }) => ({
      full: `1022: ${unit} tiep nhan phieu ${code} tu ${named}, ${missed ? `da qua ${dueTime}` : `han tra loi ${due}`}: ${link}`,
      short: `1022 ${unit} nhan phieu ${code}, han ${due}: ${link}`,
    }),
  },
  mail: {
    vi: (facts) => ({
      subject: `[1022] Tiếp nhận phiếu ${facts.code} từ ${facts.named}, hạn trả lời ${facts.due}`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Từ ngày ${facts.day}, quý cơ quan tiếp tục giải quyết ${formatTicketReference(facts)} của ${facts.named}.`,
        ...formatAcknowledgment(facts),
        formatAnswerDue(facts),
        `Xin xem phiếu tại ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
};

/** Texts while the ticket waits for the citizen. They name no deadline, because the clocks are paused. */
const waiting: MessageTexts<'vi'> = {
  sms: {
    vi: ({ code, unit, named, link }) => ({
      full: `1022: ${unit} tiep nhan phieu ${code} tu ${named}, dang cho nguoi dan bo sung: ${link}`,
      short: `1022 ${unit} tiep nhan phieu ${code}, cho nguoi dan bo sung: ${link}`,
    }),
  },
  mail: {
    vi: (facts) => ({
      subject: `[1022] Tiếp nhận phiếu ${facts.code} từ ${facts.named}, đang chờ người dân bổ sung`,
      lines: [
        `Kính gửi ${facts.unit},`,
        `Từ ngày ${facts.day}, quý cơ quan tiếp tục giải quyết ${formatTicketReference(facts)} của ${facts.named}.`,
        `Phiếu đang chờ người dân bổ sung thông tin. Xin xem phiếu tại ${facts.link}`,
        personalLinkNote,
      ],
    }),
  },
};

/** Message to an officer: the officer's unit has taken over an open ticket of a unit that has ended. */
export const takenOverMessage = defineOfficerMessage({
  subject: z.object({
    about: z.literal('taken-over'),
    formerUnit: z.string(),
    since: LocalDate,
  }),
  audience: 'officer',
  description: {
    vi: 'Khi đơn vị tiếp nhận phiếu của đơn vị đã kết thúc hoạt động',
    en: 'The unit has taken over a ticket of a unit that has ended',
  },
  variants: { 'officer.taken-over': running, 'officer.taken-over.waiting': waiting },
  variantOf: (_subject, { status }) =>
    status === 'waiting' ? 'officer.taken-over.waiting' : 'officer.taken-over',
  deadline: getResolveDeadline,
  isNeeded: mustUnitAnswer,
  ...unitTask,
  announces: 'assignment',
  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'phiếu của đơn vị đã kết thúc', en: 'tickets of units that have ended' },
  },
  examples: (['in-progress', 'waiting'] as const).map((status) => ({
    subject: { about: 'taken-over' as const, formerUnit: 'P_NV:844', since: '2025-07-01' },
    status,
  })),
});
