import type { ResponsibleTask } from '../../../sla/responsible-roles.ts';
import { operatorNames, type UnitNames } from '../../compose/values/named-unit.ts';
import { pausedDueTexts } from '../due-texts.ts';
import { formatHandOver, type HandOver } from './hand-over-text.ts';

/**
 * Ticket counts in a digest: those on which the unit must act (`own`), the overdue (`late`) and unacknowledged (`unread`)
 * ones among them, and those that the unit only coordinates.
 */
export type DigestCounts = { own: number; late: number; unread: number; coordinated: number };

export type DigestTicket = {
  code: string;
  topicOrService: string;
  place: string;
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
}: Omit<DigestTicket, 'code' | 'topicOrService' | 'place' | 'handOver'>): string => {
  if (isPaused) return `Thời hạn ${pausedDueTexts.officer.vi}`;
  if (!overdue) return `Hạn ${due}`;
  const missed = missedBy && missedDueLabels[overdue];
  if (missed && !missedBy.isRenamed) return missed(due);
  if (isFromBefore) return `${dueLabels[overdue]} ${due}, trước khi phiếu được chuyển đến đơn vị`;
  return `${dueLabels[overdue]} ${due}${missed ? `, khi đơn vị còn tên ${missedBy.name}` : ''}`;
};

/** Joins the texts about the unit's own and the coordinated tickets. Omits the text of an empty group. */
const joinCounts = (own: number, acting: string, coordinated: number, helping: string): string =>
  [...(own > 0 ? [acting] : []), ...(coordinated > 0 ? [helping] : [])].join('; ');

const counted = ({ own, late, unread, coordinated }: DigestCounts): string => {
  const parts = [
    ...(late > 0 ? [`${late} qua han`] : []),
    ...(unread > 0 ? [`${unread} chua nhan`] : []),
  ];
  const acting = `${own} phieu${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
  return joinCounts(own, acting, coordinated, `${coordinated} phieu phoi hop`);
};

const countedInFull = ({ own, late, unread, coordinated }: DigestCounts): string => {
  const parts = [
    ...(late > 0 ? [`${late} quá hạn`] : []),
    ...(unread > 0 ? [`${unread} chưa tiếp nhận`] : []),
  ];
  const acting = `${own} phiếu cần xử lý${parts.length > 0 ? `, ${parts.join(', ')}` : ''}`;
  return joinCounts(
    own,
    acting,
    coordinated,
    `${coordinated} phiếu phối hợp, không phải tiếp nhận`,
  );
};

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
  mailLead: (counts: DigestCounts, unit: UnitNames, link: string) =>
    `${inFull(unit)} có ${countedInFull(counts)}. Danh sách: ${link}. Liên kết dành riêng cho người nhận, xin không chuyển tiếp.`,
  mailLine: ({ code, topicOrService, place, handOver, ...deadline }: DigestTicket) =>
    `${code}: ${topicOrService}${place}.${handOver ? ` ${formatHandOver(handOver)}` : ''} ${formatDigestDeadline(deadline)}.`,
  mailTakenOver: (count: number, predecessors: readonly string[]) =>
    `Trong đó ${count} phiếu tiếp nhận từ ${predecessors.join(', ')}; thời hạn được tính tiếp, không tính lại từ đầu.`,
  mailMore: (more: number) => `Còn ${more} phiếu quá hạn khác, xin xem trong danh sách.`,
};
