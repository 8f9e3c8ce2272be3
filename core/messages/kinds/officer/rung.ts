import * as z from 'zod';
import { hasTakenStepAtOrAbove } from '../../../sla/escalation.ts';
import { ClockName } from '../../../sla/time-limit.ts';
import { defineOfficerMessage } from '../message-kind.ts';
import type { MailText, MessageTexts, MessageValues, SmsText } from '../message-texts.ts';
import type { MessageTicket } from '../message-ticket.ts';
import { isUnitHandling } from '../relevance.ts';
import { unitTask } from './delivery-rules.ts';
import { formatTicketReference, personalLinkNote } from './officer-texts.ts';

/**
 * Task that an escalation step reminds an officer of, such as answering. `plain` is Vietnamese without diacritics for SMS,
 * `accented` has them.
 */
type Duty = { plain: string; accented: string };

const toReminderSms = (
  { code, unit, due, percent, link }: MessageValues,
  plain: string,
): SmsText => ({
  full: `1022: nhac ${plain} phieu ${code} (${unit}), han ${due}, da qua ${percent}% thoi han. ${link}`,
  short: `1022 nhac ${plain} ${code}, ${unit}, han ${due} (${percent}%): ${link}`,
});

const toReminderMail = (facts: MessageValues, accented: string): MailText => ({
  subject: `[1022] Nhắc hạn ${accented}: phiếu ${facts.code}, ${facts.unit}`,
  lines: [
    'Kính gửi quý vị,',
    `${facts.unit} phải ${accented} ${formatTicketReference(facts)} ${facts.before}.`,
    `Đã qua ${facts.percent} % thời hạn. Đề nghị xem và xử lý tại ${facts.link}`,
    personalLinkNote,
  ],
});

/** Returns the texts of a reminder, which say that the deadline was missed if the message is sent after it. */
const toReminder = ({ plain, accented }: Duty): MessageTexts<'vi'> => ({
  sms: {
    vi: (facts) => (facts.isPassed ? toLateSms(facts, plain) : toReminderSms(facts, plain)),
  },
  mail: {
    vi: (facts) => (facts.isPassed ? toLateMail(facts, accented) : toReminderMail(facts, accented)),
  },
});

/** Facts about a deadline that a unit missed before it ended. */
type MissedFacts = MessageValues & { missed: NonNullable<MessageValues['missed']> };

const toMissedSms = (
  { code, unit, dueTime, missed, link }: MissedFacts,
  plain: string,
): SmsText => ({
  full: `1022: ${missed.by} qua han ${plain} phieu ${code} tu ${dueTime}, nay ${unit} xu ly: ${link}`,
  short: `1022 QUA HAN ${plain} ${code}, nay ${unit} xu ly: ${link}`,
});

const toMissedMail = (facts: MissedFacts, accented: string): MailText => ({
  subject: `[1022] Phiếu ${facts.code} quá hạn ${accented}, nay do ${facts.unit} giải quyết`,
  lines: [
    'Kính gửi quý vị,',
    `${facts.missed.by} chưa ${accented} ${formatTicketReference(facts)} khi hết hạn ${facts.dueTime}. Từ ngày ${facts.missed.since}, ${facts.unit} tiếp tục giải quyết.`,
    `Đã qua ${facts.percent} % thời hạn. Đề nghị ${facts.unit} ${accented} ngay; xem phiếu tại ${facts.link}`,
    personalLinkNote,
  ],
});

const hasMissed = (facts: MessageValues): facts is MissedFacts => facts.missed !== undefined;

const toOverdueSms = (
  { code, unit, dueTime, percent, link }: MessageValues,
  plain: string,
): SmsText => ({
  full: `1022: QUA HAN ${plain} phieu ${code} (${unit}), han ${dueTime} (${percent}% thoi han). ${link}`,
  short: `1022 QUA HAN ${plain} ${code}, ${unit}, ${dueTime} (${percent}%): ${link}`,
});

const toOverdueMail = (facts: MessageValues, accented: string): MailText => ({
  subject: `[1022] QUÁ HẠN ${accented}: phiếu ${facts.code}, ${facts.unit}`,
  lines: [
    'Kính gửi quý vị,',
    `${facts.unit} đã quá hạn ${accented} ${formatTicketReference(facts)}. Hạn là ${facts.dueTime}.`,
    `Đã qua ${facts.percent} % thời hạn. Đề nghị xem và xử lý tại ${facts.link}`,
    personalLinkNote,
  ],
});

const toLateSms = (facts: MessageValues, plain: string): SmsText =>
  hasMissed(facts) ? toMissedSms(facts, plain) : toOverdueSms(facts, plain);

const toLateMail = (facts: MessageValues, accented: string): MailText =>
  hasMissed(facts) ? toMissedMail(facts, accented) : toOverdueMail(facts, accented);

const toOverdueWarning = ({ plain, accented }: Duty): MessageTexts<'vi'> => ({
  sms: { vi: (facts) => toLateSms(facts, plain) },
  mail: { vi: (facts) => toLateMail(facts, accented) },
});

const duties: Record<ClockName, Duty> = {
  // the operators' own clock: choose the unit for the ticket
  forward: { plain: 'chuyen', accented: 'chuyển đơn vị' },
  acknowledge: { plain: 'tiep nhan', accented: 'tiếp nhận' },
  resolve: { plain: 'tra loi', accented: 'trả lời' },
};

/** Percentage of its time limit at which a ticket is overdue. */
const overduePercent = 100;

const isOverdue = (ticket: MessageTicket, { clock: name }: { clock: ClockName }): boolean =>
  hasTakenStepAtOrAbove(overduePercent, ticket, {
    name,
    round: name === 'forward' ? ticket.clocks.forward?.round : undefined,
  });

const getDeadline = (
  { clocks: { acknowledge, resolve, forward = resolve } }: MessageTicket,
  { clock }: { clock: ClockName },
): Date => ({ acknowledge, resolve, forward })[clock].dueAt;

/** Returns whether the deadline was moved to a future time after the notification was requested, as by an extension. */
const wasDeadlineMoved = (deadline: Date, { requestedAt, now }: { requestedAt: Date; now: Date }) =>
  deadline > requestedAt && deadline > now;

/** An escalation step of a ticket's clock was taken. `rung` is the stored value. */
export const rungMessage = defineOfficerMessage({
  subject: z.object({ about: z.literal('rung'), clock: ClockName, percent: z.number() }),
  audience: 'officer',
  description: { vi: 'Khi sắp hoặc đã quá hạn, theo các mức cảnh báo hạn', en: 'Escalation steps' },
  variants: {
    'officer.rung.forward.reminder': toReminder(duties.forward),
    'officer.rung.forward.late': toOverdueWarning(duties.forward),
    'officer.rung.acknowledge.reminder': toReminder(duties.acknowledge),
    'officer.rung.acknowledge.late': toOverdueWarning(duties.acknowledge),
    'officer.rung.resolve.reminder': toReminder(duties.resolve),
    'officer.rung.resolve.late': toOverdueWarning(duties.resolve),
  },
  variantOf: ({ clock, percent }) =>
    `officer.rung.${clock}.${percent < overduePercent ? 'reminder' : 'late'}` as const,
  isAboutMissedDeadline: ({ percent }) => percent >= overduePercent,
  deadline: getDeadline,
  // Stopped clocks do not escalate. Overdue tickets cause a reminder every working morning.
  isNeeded: (ticket, notification) =>
    isUnitHandling(ticket, notification) &&
    !ticket.clocks[notification.subject.clock]?.stoppedAt &&
    (notification.subject.percent < overduePercent
      ? !isOverdue(ticket, notification.subject)
      : !wasDeadlineMoved(getDeadline(ticket, notification.subject), notification)),
  ...unitTask,
  mustAct: 'handler-and-head',
  afterHandOver: 'continues',
  smsLimits: { kind: 'stoppable', label: { vi: 'cảnh báo thời hạn', en: 'deadline warnings' } },
  examples: ClockName.options.flatMap((clock) =>
    [80, 150].map((percent) => ({ subject: { about: 'rung' as const, clock, percent } })),
  ),
});
