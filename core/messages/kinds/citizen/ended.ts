import * as z from 'zod';
import type { TicketStatus } from '../../../ticket/model/lifecycle.ts';
import { defineCitizenMessage } from '../message-kind.ts';
import type { ChatTextOf, ChatTexts, MessageTexts, MessageValues } from '../message-texts.ts';
import { getResolveDeadline } from '../message-ticket.ts';
import { newReportAdvice } from '../new-report.ts';
import { whileEnded } from '../relevance.ts';
import { greeting } from './greeting.ts';

/** Returns the advice on next steps. */
type NextStep = (facts: Pick<MessageValues, 'offersReopen'>) => string;

/** Way in which a ticket ended without an answer of its own, as phrases of the messages. */
type Ending = {
  vi: { plain: string; accented: string; next: NextStep };
  en: { how: string; next: NextStep };
  chat: ChatTexts<ChatTextOf>;
};

const orReopen: Record<'vi' | 'en', NextStep> = {
  vi: ({ offersReopen }) =>
    offersReopen
      ? 'Nếu chưa đồng ý, quý vị có thể đề nghị xem lại ngay tại đó, hoặc gọi 1022.'
      : newReportAdvice.vi,
  en: ({ offersReopen }) =>
    offersReopen
      ? 'If you do not agree, you can ask there for it to be looked at again, or call 1022.'
      : newReportAdvice.en,
};

/** Second sentence of chat messages if the citizen can dispute the closure. */
const orReopenInChat: Record<'vi' | 'km' | 'en', NextStep> = {
  vi: ({ offersReopen }) =>
    offersReopen ? 'Nếu chưa đồng ý, quý vị có thể đề nghị xem lại.' : newReportAdvice.vi,
  km: ({ offersReopen }) =>
    offersReopen ? 'បើមិនយល់ព្រម លោកអ្នកអាចស្នើឲ្យពិនិត្យម្ដងទៀត។' : newReportAdvice.km,
  en: ({ offersReopen }) =>
    offersReopen ? 'If you do not agree, you can ask us to look at it again.' : newReportAdvice.en,
};

/**
 * Returns the texts about the end of a ticket. They contain only the result, because others may use the same phone or
 * mailbox. The citizen reads the reason with ticket code and PIN.
 */
const toEndingTexts = ({ vi, en, chat }: Ending): MessageTexts => ({
  sms: {
    vi: ({ hotline, code, follow }) => ({
      full: `${hotline}: phan anh ${code} ${vi.plain}. Xem ly do bang ma va PIN: ${follow}`,
      short: `${hotline}: phan anh ${code} ${vi.plain}. Xem: ${follow}`,
    }),
    en: ({ hotline, code, follow }) => ({
      full: `${hotline}: report ${code} ${en.how}. Read why with code and PIN: ${follow}`,
      short: `${hotline}: report ${code} ${en.how}. Read why: ${follow}`,
    }),
  },
  mail: {
    vi: ({ hotline, code, follow, offersReopen }) => ({
      subject: `${hotline}: phản ánh ${code} ${vi.accented}`,
      lines: [
        greeting.vi,
        `Phản ánh ${code} của quý vị ${vi.accented}.`,
        `Xin xem lý do bằng mã và PIN tại ${follow}. ${vi.next({ offersReopen })}`,
      ],
    }),
    en: ({ hotline, code, follow, offersReopen }) => ({
      subject: `${hotline}: report ${code} ${en.how}`,
      lines: [
        greeting.en,
        `Your report ${code} ${en.how}.`,
        `Read why with code and PIN at ${follow}. ${en.next({ offersReopen })}`,
      ],
    }),
  },
  chat,
});

const closed = toEndingTexts({
  vi: { plain: 'da dong', accented: 'đã đóng', next: orReopen.vi },
  en: { how: 'has been closed', next: orReopen.en },
  chat: {
    vi: (facts) => `Phản ánh ${facts.code} đã đóng. ${orReopenInChat.vi(facts)}`,
    km: (facts) => `របាយការណ៍ ${facts.code} ត្រូវបានបិទ។ ${orReopenInChat.km(facts)}`,
    en: (facts) => `Your report ${facts.code} has been closed. ${orReopenInChat.en(facts)}`,
  },
});

const refused = toEndingTexts({
  vi: { plain: 'khong duoc tiep nhan', accented: 'không được tiếp nhận', next: orReopen.vi },
  en: { how: 'was not accepted', next: orReopen.en },
  chat: {
    vi: (facts) => `Phản ánh ${facts.code} không được tiếp nhận. ${orReopenInChat.vi(facts)}`,
    km: (facts) => `របាយការណ៍ ${facts.code} មិនត្រូវបានទទួលទេ។ ${orReopenInChat.km(facts)}`,
    en: (facts) => `Your report ${facts.code} was not accepted. ${orReopenInChat.en(facts)}`,
  },
});

const referred = toEndingTexts({
  vi: {
    plain: 'da chuyen co quan co tham quyen',
    accented: 'đã được chuyển đến cơ quan có thẩm quyền',
    next: () => 'Trang này cũng hướng dẫn nơi quý vị cần liên hệ.',
  },
  en: {
    how: 'was passed on',
    next: () => 'You will also find there which office to contact.',
  },
  chat: {
    vi: ({ code }) => `Phản ánh ${code} đã được chuyển đến cơ quan có thẩm quyền.`,
    km: ({ code }) => `របាយការណ៍ ${code} ត្រូវបានបញ្ជូនទៅស្ថាប័នមានសមត្ថកិច្ច។`,
    en: ({ code }) => `Your report ${code} was passed on to the authority in charge.`,
  },
});

/** The ticket was merged, and the common ticket has ended. */
const over = toEndingTexts({
  vi: { plain: 'da ket thuc xu ly', accented: 'đã kết thúc xử lý', next: orReopen.vi },
  en: { how: 'has ended', next: orReopen.en },
  chat: {
    vi: ({ code }) => `Phản ánh ${code} đã kết thúc xử lý.`,
    km: ({ code }) => `របាយការណ៍ ${code} ត្រូវបានបញ្ចប់។`,
    en: ({ code }) => `Your report ${code} has ended.`,
  },
});

const toEndingKey = (status: TicketStatus) =>
  status === 'closed' || status === 'refused' || status === 'referred'
    ? (`citizen.ended.${status}` as const)
    : 'citizen.ended.over';

/** The ticket ended without an answer. The text depends on its status. */
export const endedMessage = defineCitizenMessage({
  subject: z.object({ about: z.literal('ended') }),
  description: {
    vi: 'Khi kết thúc mà không có câu trả lời',
    en: 'The report ended without an answer',
  },
  variants: {
    'citizen.ended.closed': closed,
    'citizen.ended.refused': refused,
    'citizen.ended.referred': referred,
    'citizen.ended.over': over,
  },
  variantOf: (_subject, { status }) => toEndingKey(status),
  deadline: getResolveDeadline,
  isNeeded: whileEnded,
  linksToTicket: true,
  isSentAfterOptOut: false,
  quietHours: 'wait',
  smsLimits: { kind: 'result' },
  onFailure: 'next-channel',
  examples: (['closed', 'refused', 'referred', 'merged'] as const).map((status) => ({
    subject: { about: 'ended' as const },
    status,
  })),
});
