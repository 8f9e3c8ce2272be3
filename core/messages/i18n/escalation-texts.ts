import type { ClockName } from '../../sla/time-limit.ts';
import type { EscalationTexts, MessageTexts } from './message-text-types.ts';
import { formatTicketReference, personalLinkNote } from './officer-messages.ts';

/**
 * Task that an escalation step reminds an officer of, such as answering. `plain` is Vietnamese without diacritics for SMS,
 * `accented` has them.
 */
type Duty = { plain: string; accented: string };

const reminder = ({ plain, accented }: Duty): MessageTexts => ({
  sms: ({ code, unit, due, percent, link }) => ({
    full: `1022: nhac ${plain} phieu ${code} (${unit}), han ${due}, da qua ${percent}% thoi han. ${link}`,
    short: `1022 nhac ${plain} ${code}, ${unit}, han ${due} (${percent}%): ${link}`,
  }),
  mail: (facts) => ({
    subject: `[1022] Nhắc hạn ${accented}: phiếu ${facts.code}, ${facts.unit}`,
    lines: [
      'Kính gửi quý vị,',
      `${facts.unit} phải ${accented} ${formatTicketReference(facts)} trước ${facts.due}.`,
      `Đã qua ${facts.percent}% thời hạn. Đề nghị xem và xử lý tại ${facts.link}`,
      personalLinkNote,
    ],
  }),
});

const late = ({ plain, accented }: Duty): MessageTexts => ({
  sms: ({ code, unit, due, percent, link }) => ({
    full: `1022: QUA HAN ${plain} phieu ${code} (${unit}), han ${due} (${percent}% thoi han). ${link}`,
    short: `1022 QUA HAN ${plain} ${code}, ${unit}, ${due} (${percent}%): ${link}`,
  }),
  mail: (facts) => ({
    subject: `[1022] QUÁ HẠN ${accented}: phiếu ${facts.code}, ${facts.unit}`,
    lines: [
      'Kính gửi quý vị,',
      `${facts.unit} đã quá hạn ${accented} ${formatTicketReference(facts)}. Hạn là ${facts.due}.`,
      `Đã qua ${facts.percent}% thời hạn. Đề nghị xem và xử lý tại ${facts.link}`,
      personalLinkNote,
    ],
  }),
});

const duties: Record<ClockName, Duty> = {
  // the operators' own clock: choose the unit for the ticket
  forward: { plain: 'chuyen', accented: 'chuyển đơn vị' },
  acknowledge: { plain: 'tiep nhan', accented: 'tiếp nhận' },
  resolve: { plain: 'tra loi', accented: 'trả lời' },
};

const of = (clock: ClockName): EscalationTexts[ClockName] => ({
  reminder: reminder(duties[clock]),
  late: late(duties[clock]),
});

/** Messages for the escalation steps of each clock. Texts differ before and after the deadline. */
export const escalationTexts: EscalationTexts = {
  forward: of('forward'),
  acknowledge: of('acknowledge'),
  resolve: of('resolve'),
};
