import * as z from 'zod';
import { LocalDate } from '../../../time/local-date.ts';
import { defineCitizenMessage } from '../message-kind.ts';
import type { ChatTexts, MessageTexts, MessageValues } from '../message-texts.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { untilAnsweredOrEnded } from '../relevance.ts';
import { greeting } from './greeting.ts';

type Facts = Pick<MessageValues, 'due' | 'dueTime' | 'isPassed' | 'missed'>;

/** Sentences about the deadline, which a hand-over doesn't change. */
const deadlineSentences = {
  vi: ({ due, dueTime, isPassed, missed }) => {
    if (missed) return `Thời hạn trả lời là ${dueTime}, đã qua khi phản ánh còn ở ${missed.by}.`;
    return isPassed
      ? `Thời hạn trả lời là ${dueTime}, nay đã qua.`
      : `Thời hạn trả lời không đổi: ${due}.`;
  },
  km: ({ due, dueTime, isPassed, missed }) => {
    if (missed) return `ពេលកំណត់គឺ ${dueTime} ដែលបានហួសនៅពេលរបាយការណ៍នៅ ${missed.by}។`;
    return isPassed ? `ពេលកំណត់គឺ ${dueTime} ដែលបានហួស។` : `ពេលកំណត់នៅដដែល៖ ${due}។`;
  },
  en: ({ due, dueTime, isPassed, missed }) => {
    if (missed)
      return `The deadline for the answer was ${dueTime} and passed while ${missed.by} had the report.`;
    return isPassed
      ? `The deadline for the answer was ${due}.`
      : `The deadline for the answer is still ${due}.`;
  },
} satisfies ChatTexts<(facts: Facts) => string>;

const isOverdue = ({ isPassed, missed }: Facts): boolean => isPassed || missed !== undefined;

const running: MessageTexts = {
  sms: {
    vi: (facts) => ({
      full: `${facts.hotline}: tu ${facts.day} phan anh ${facts.code} cua quy vi do ${facts.unit} giai quyet, ${isOverdue(facts) ? 'da qua han tra loi' : 'thoi han khong doi'}. Xem bang ma va PIN: ${facts.follow}`,
      short: `${facts.hotline}: tu ${facts.day} phan anh ${facts.code} do ${facts.unit} giai quyet. ${facts.follow}`,
    }),
    en: (facts) => ({
      full: `${facts.hotline}: from ${facts.day} ${facts.unit} handles your report ${facts.code}; the deadline ${isOverdue(facts) ? 'passed' : 'stays'}. Follow it with code and PIN: ${facts.follow}`,
      short: `${facts.hotline}: from ${facts.day} ${facts.unit} handles report ${facts.code}. ${facts.follow}`,
    }),
  },
  mail: {
    vi: (facts) => ({
      subject: `${facts.hotline}: phản ánh ${facts.code} do ${facts.unit} giải quyết`,
      lines: [
        greeting.vi,
        `Từ ngày ${facts.day}, phản ánh ${facts.code} của quý vị do ${facts.unit} giải quyết, thay ${facts.named}.`,
        `${deadlineSentences.vi(facts)} Quý vị không cần gửi lại phản ánh.`,
        `Xin theo dõi bằng mã và PIN tại ${facts.follow}.`,
      ],
    }),
    en: (facts) => ({
      subject: `${facts.hotline}: ${facts.unit} now handles report ${facts.code}`,
      lines: [
        greeting.en,
        `From ${facts.day}, ${facts.unit} handles your report ${facts.code} in place of ${facts.named}.`,
        `${deadlineSentences.en(facts)} You need not send anything again.`,
        `Follow the report with code and PIN at ${facts.follow}.`,
      ],
    }),
  },
  chat: {
    vi: (facts) =>
      `Từ ngày ${facts.day}, phản ánh ${facts.code} của quý vị do ${facts.unit} giải quyết. ${deadlineSentences.vi(facts)}`,
    km: (facts) =>
      `ចាប់ពី ${facts.day} របាយការណ៍ ${facts.code} របស់លោកអ្នកត្រូវបានដោះស្រាយដោយ ${facts.unit}។ ${deadlineSentences.km(facts)}`,
    en: (facts) =>
      `From ${facts.day}, ${facts.unit} handles your report ${facts.code}. ${deadlineSentences.en(facts)}`,
  },
};

/** Texts while the ticket waits for the citizen. They name no deadline, because the clocks are paused. */
const waiting: MessageTexts = {
  sms: {
    vi: ({ hotline, code, unit, day, follow }) => ({
      full: `${hotline}: tu ${day} phan anh ${code} cua quy vi do ${unit} giai quyet, dang cho quy vi bo sung. Xem bang ma va PIN: ${follow}`,
      short: `${hotline}: phan anh ${code} nay do ${unit} giai quyet, xin bo sung. ${follow}`,
    }),
    en: ({ hotline, code, unit, day, follow }) => ({
      full: `${hotline}: from ${day} ${unit} handles your report ${code} and needs your information. Follow it with code and PIN: ${follow}`,
      short: `${hotline}: ${unit} now handles report ${code}, please reply. ${follow}`,
    }),
  },
  mail: {
    vi: ({ hotline, code, unit, named, day, follow }) => ({
      subject: `${hotline}: phản ánh ${code} do ${unit} giải quyết`,
      lines: [
        greeting.vi,
        `Từ ngày ${day}, phản ánh ${code} của quý vị do ${unit} giải quyết, thay ${named}.`,
        'Phản ánh đang chờ quý vị bổ sung thông tin. Quý vị không cần gửi lại phản ánh.',
        `Xin xem câu hỏi và trả lời bằng mã và PIN tại ${follow}.`,
      ],
    }),
    en: ({ hotline, code, unit, named, day, follow }) => ({
      subject: `${hotline}: ${unit} now handles report ${code}`,
      lines: [
        greeting.en,
        `From ${day}, ${unit} handles your report ${code} in place of ${named}.`,
        'The report is waiting for your information. You need not send the report again.',
        `Read the question and reply with code and PIN at ${follow}.`,
      ],
    }),
  },
  chat: {
    vi: ({ code, unit, day }) =>
      `Từ ngày ${day}, phản ánh ${code} của quý vị do ${unit} giải quyết, đang chờ quý vị bổ sung thông tin.`,
    km: ({ code, unit, day }) =>
      `ចាប់ពី ${day} របាយការណ៍ ${code} របស់លោកអ្នកត្រូវបានដោះស្រាយដោយ ${unit}។ យើងត្រូវការព័ត៌មានបន្ថែម។`,
    en: ({ code, unit, day }) =>
      `From ${day}, ${unit} handles your report ${code} and is waiting for your information.`,
  },
};

/** Message to the citizen: the ticket's unit has ended, and its successor continues. `since` is the day of the hand-over. */
export const handedOverMessage = defineCitizenMessage({
  subject: z.object({
    about: z.literal('handed-over'),
    formerUnit: z.string(),
    since: LocalDate,
  }),
  description: {
    vi: 'Khi đơn vị đang xử lý kết thúc hoạt động và đơn vị kế thừa tiếp nhận',
    en: 'The unit has ended and its successor has the report',
  },
  variants: { 'citizen.handed-over': running, 'citizen.handed-over.waiting': waiting },
  variantOf: (_subject, { status }) =>
    status === 'waiting' ? 'citizen.handed-over.waiting' : 'citizen.handed-over',
  deadline: getResolveDeadline,
  isNeeded: untilAnsweredOrEnded,
  isAboutCommonTicket: true,
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: {
    kind: 'stoppable',
    label: { vi: 'báo đơn vị kế thừa', en: 'hand-overs to citizens' },
  },
  onFailure: 'next-channel',
  examples: (['in-progress', 'waiting'] as const).map((status) => ({
    subject: { about: 'handed-over' as const, formerUnit: 'P_NV:844', since: '2025-07-01' },
    status,
  })),
});
