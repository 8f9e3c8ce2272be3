import * as z from 'zod';
import { LocalDate } from '../../../time/local-date.ts';
import { defineCitizenMessage } from '../message-kind.ts';
import type { MessageTexts } from '../message-texts.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { untilAnsweredOrEnded } from '../relevance.ts';
import { greeting } from './greeting.ts';

const running: MessageTexts = {
  sms: {
    vi: ({ hotline, code, unit, day, follow }) => ({
      full: `${hotline}: tu ${day} phan anh ${code} cua quy vi do ${unit} giai quyet, thoi han khong doi. Xem bang ma va PIN: ${follow}`,
      short: `${hotline}: tu ${day} phan anh ${code} do ${unit} giai quyet. ${follow}`,
    }),
    en: ({ hotline, code, unit, day, follow }) => ({
      full: `${hotline}: from ${day} ${unit} handles your report ${code}; the deadline stays. Follow it with code and PIN: ${follow}`,
      short: `${hotline}: from ${day} ${unit} handles report ${code}. ${follow}`,
    }),
  },
  mail: {
    vi: ({ hotline, code, unit, named, day, due, dueTime, missed, follow }) => ({
      subject: `${hotline}: phản ánh ${code} do ${unit} giải quyết`,
      lines: [
        greeting.vi,
        `Từ ngày ${day}, phản ánh ${code} của quý vị do ${unit} giải quyết, thay ${named}.`,
        missed
          ? `Hạn trả lời là ${dueTime}, đã qua khi phản ánh còn ở ${missed.by}. Quý vị không cần gửi lại phản ánh.`
          : `Thời hạn trả lời không đổi: ${due}. Quý vị không cần gửi lại phản ánh.`,
        `Xin theo dõi bằng mã và PIN tại ${follow}.`,
      ],
    }),
    en: ({ hotline, code, unit, named, day, due, dueTime, missed, follow }) => ({
      subject: `${hotline}: ${unit} now handles report ${code}`,
      lines: [
        greeting.en,
        `From ${day}, ${unit} handles your report ${code} in place of ${named}.`,
        missed
          ? `The deadline for the answer was ${dueTime} and passed while ${missed.by} had the report. You need not send anything again.`
          : `The deadline for the answer is still ${due}. You need not send anything again.`,
        `Follow the report with code and PIN at ${follow}.`,
      ],
    }),
  },
  chat: {
    vi: ({ code, unit, day, due, dueTime, missed }) =>
      `Từ ngày ${day}, phản ánh ${code} của quý vị do ${unit} giải quyết. ${missed ? `Hạn trả lời là ${dueTime}, đã qua khi phản ánh còn ở ${missed.by}.` : `Thời hạn trả lời không đổi: ${due}.`}`,
    km: ({ code, unit, day, due, dueTime, missed }) =>
      `ចាប់ពី ${day} របាយការណ៍ ${code} របស់លោកអ្នកត្រូវបានដោះស្រាយដោយ ${unit}។ ${missed ? `ពេលកំណត់គឺ ${dueTime} ដែលបានហួសនៅពេលរបាយការណ៍នៅ ${missed.by}។` : `ពេលកំណត់នៅដដែល៖ ${due}។`}`,
    en: ({ code, unit, day, due, dueTime, missed }) =>
      `From ${day}, ${unit} handles your report ${code}. ${missed ? `The deadline for the answer was ${dueTime} and passed while ${missed.by} had the report.` : `The deadline for the answer is still ${due}.`}`,
  },
};

/** Texts while the ticket waits for the citizen. They name no deadline, because the clocks are paused. */
const waiting: MessageTexts = {
  sms: {
    vi: ({ hotline, code, unit, day, follow }) => ({
      full: `${hotline}: tu ${day} phan anh ${code} cua quy vi do ${unit} giai quyet, dang cho quy vi bo sung. Xem bang ma va PIN: ${follow}`,
      short: `${hotline}: tu ${day} phan anh ${code} do ${unit} giai quyet. ${follow}`,
    }),
    en: ({ hotline, code, unit, day, follow }) => ({
      full: `${hotline}: from ${day} ${unit} handles your report ${code} and needs your information. Follow it with code and PIN: ${follow}`,
      short: `${hotline}: from ${day} ${unit} handles report ${code}. ${follow}`,
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
  secret: () => ({ kind: 'pin' }),
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
