import type { ResponsibleTask } from '../../../sla/responsible-roles.ts';
import { operatorNames, type UnitNames } from '../../compose/values/named-unit.ts';
import { pausedDueTexts } from '../due-texts.ts';
import { formatHandOver, type HandOver } from './hand-over-text.ts';

/**
 * Ticket counts in a digest: those on which the unit must act (`own`), the overdue (`late`) and unacknowledged (`unread`)
 * ones among them, those that the unit only coordinates, and those of other units that the reader must urge (`watched`).
 */
export type DigestCounts = {
  own: number;
  late: number;
  unread: number;
  coordinated: number;
  watched: number;
};

export type DigestTicket = {
  code: string;
  topicOrService: string;
  place: string;
  /** Unit that must answer, if it isn't the reader's unit. */
  watchedUnit?: string | undefined;
  due: string;
  isPaused: boolean;
  handOver?: HandOver | undefined;
  /** Former unit that missed the deadline, or the unit's former name at that time. */
  missedBy?: { name: string; isRenamed: boolean } | undefined;
  /** True if the deadline had passed before the ticket was assigned to its present unit. */
  isFromBefore: boolean;
  /** Clock or task whose deadline `due` has passed; absent if the ticket is not overdue. */
  overdue?: OverdueTask | undefined;
};

type OverdueTask = 'acknowledge' | ResponsibleTask;

const dueLabels: Record<OverdueTask, string> = {
  acknowledge: 'Quá hạn tiếp nhận từ',
  resolve: 'Quá hạn từ',
  'complaint-review': 'Quá hạn kết luận dấu hiệu phản ánh về cơ quan, cán bộ từ',
  'emergency-screening': 'Có thể là cấp cứu, chưa ai phân loại; quá hạn xem từ',
  'data-request': 'Quá hạn xử lý yêu cầu về dữ liệu cá nhân từ',
};
/** Texts about a deadline of the lead unit that its predecessor missed. */
const missedDueLabels: Partial<Record<OverdueTask, (due: string) => string>> = {
  acknowledge: (due: string) =>
    `Đơn vị cũ chưa tiếp nhận khi hết hạn ${due}; nay cần tiếp nhận ngay`,
  resolve: (due: string) => `Đơn vị cũ chưa trả lời khi hết hạn ${due}; nay cần trả lời sớm nhất`,
};

const formatDigestDeadline = ({
  due,
  isPaused,
  overdue,
  missedBy,
  isFromBefore,
}: Omit<
  DigestTicket,
  'code' | 'topicOrService' | 'place' | 'watchedUnit' | 'handOver'
>): string => {
  if (isPaused) return `Thời hạn ${pausedDueTexts.officer.vi}`;
  if (!overdue) return `Hạn ${due}`;
  const missed = missedBy && missedDueLabels[overdue];
  if (missed && !missedBy.isRenamed) return missed(due);
  if (isFromBefore) return `${dueLabels[overdue]} ${due}, trước khi phiếu được chuyển đến đơn vị`;
  return `${dueLabels[overdue]} ${due}${missed ? `, khi đơn vị còn tên ${missedBy.name}` : ''}`;
};

type CountTexts = {
  own(count: number): string;
  late(count: number): string;
  unread(count: number): string;
  coordinated(count: number): string;
  watched(count: number): string;
};

const smsCounts: CountTexts = {
  own: (count) => `${count} phieu`,
  late: (count) => `${count} qua han`,
  unread: (count) => `${count} chua nhan`,
  coordinated: (count) => `${count} phieu phoi hop`,
  watched: (count) => `${count} phieu don vi khac can don doc`,
};

const mailCounts: CountTexts = {
  own: (count) => `${count} phiếu cần xử lý`,
  late: (count) => `${count} quá hạn`,
  unread: (count) => `${count} chưa tiếp nhận`,
  coordinated: (count) => `${count} phiếu phối hợp, không phải tiếp nhận`,
  watched: (count) => `${count} phiếu của đơn vị khác cần đôn đốc`,
};

/** Describes the non-empty ticket groups of a digest. `detail` formats the parts of the unit's own tickets. */
const describeCounts = (
  { own, late, unread, coordinated, watched }: DigestCounts,
  texts: CountTexts,
  detail: (own: string, parts: string) => string,
): string => {
  const parts = [
    ...(late > 0 ? [texts.late(late)] : []),
    ...(unread > 0 ? [texts.unread(unread)] : []),
  ].join(', ');
  const acting = parts === '' ? texts.own(own) : detail(texts.own(own), parts);
  return [
    ...(own > 0 ? [acting] : []),
    ...(coordinated > 0 ? [texts.coordinated(coordinated)] : []),
    ...(watched > 0 ? [texts.watched(watched)] : []),
  ].join('; ');
};

const counted = (counts: DigestCounts): string =>
  describeCounts(counts, smsCounts, (own, parts) => `${own} (${parts})`);

const countedInFull = (counts: DigestCounts): string =>
  describeCounts(counts, mailCounts, (own, parts) => `${own}, ${parts}`);

/** A digest to the operators is worded differently, because they send the digests themselves. */
const { name: operators, shortName: hotline } = operatorNames;
const sender = ({ shortName }: UnitNames): string =>
  shortName === hotline ? hotline : `${hotline} ${shortName}`;
const inFull = ({ name, shortName }: UnitNames): string =>
  shortName === hotline ? operators : name;

/** Vietnamese texts of digests, which list several tickets in one message to an officer. */
export const digestTexts = {
  sms: (counts: DigestCounts, unit: UnitNames, urgent: readonly string[], link: string) =>
    urgent.length > 0
      ? `${sender(unit)}: ${counted(counts)}. Gap nhat: ${urgent.join(', ')}. Danh sach: ${link}`
      : `${sender(unit)}: ${counted(counts)}: ${link}`,
  mailSubject: (counts: DigestCounts, unit: UnitNames) =>
    `[1022] ${inFull(unit)}: ${countedInFull(counts)}`,
  mailLead: (counts: DigestCounts, unit: UnitNames, list: { link: string; isPersonal: boolean }) =>
    `${inFull(unit)} có ${countedInFull(counts)}. Danh sách: ${list.link}.${list.isPersonal ? ' Liên kết dành riêng cho người nhận, xin không chuyển tiếp.' : ''}`,
  mailLine: ({ code, topicOrService, place, watchedUnit, handOver, ...deadline }: DigestTicket) =>
    `${code}: ${topicOrService}${place}.${watchedUnit ? ` ${watchedUnit} giải quyết.` : ''}${handOver ? ` ${formatHandOver(handOver)}` : ''} ${formatDigestDeadline(deadline)}.`,
  mailTakenOver: (count: number, predecessors: readonly string[]) =>
    `Trong đó ${count} phiếu tiếp nhận từ ${predecessors.join(', ')}; thời hạn được tính tiếp, không tính lại từ đầu.`,
  mailMore: (more: number) => `Còn ${more} phiếu quá hạn khác, xin xem trong danh sách.`,
};
