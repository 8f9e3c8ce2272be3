import { operatorNames, type UnitNames } from '../../compose/named-unit.ts';
import { pausedDueTexts } from '../due-texts.ts';

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
  /** Unit that had the ticket until it ended; `isMissedByPredecessor` if the deadline had passed by then. */
  predecessor?: string | undefined;
  isMissedByPredecessor: boolean;
  /** Clock whose deadline `due` has passed; absent if the ticket is not overdue. */
  overdue?: 'acknowledge' | 'resolve' | undefined;
};

const dueLabels = { acknowledge: 'Quá hạn tiếp nhận từ', resolve: 'Quá hạn từ' };
const missedDueLabels = {
  acknowledge: (due: string) =>
    `Đơn vị cũ chưa tiếp nhận khi hết hạn ${due}; nay cần tiếp nhận ngay`,
  resolve: (due: string) => `Đơn vị cũ chưa trả lời khi hết hạn ${due}; nay cần trả lời sớm nhất`,
};

/** Names the ended unit from which the ticket was taken over, in a sentence that follows another one. */
export function formatTakenOver({ predecessor }: Pick<DigestTicket, 'predecessor'>): string {
  return predecessor === undefined ? '' : ` Tiếp nhận từ ${predecessor}.`;
}

const formatDigestDeadline = ({
  due,
  isPaused,
  overdue,
  isMissedByPredecessor,
}: Omit<DigestTicket, 'code' | 'topicOrService' | 'place'>): string => {
  if (isPaused) return `Thời hạn ${pausedDueTexts.officer.vi}`;
  if (overdue && isMissedByPredecessor) return missedDueLabels[overdue](due);
  return `${overdue ? dueLabels[overdue] : 'Hạn'} ${due}`;
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
  mailLine: ({ code, topicOrService, place, ...deadline }: DigestTicket) =>
    `${code}: ${topicOrService}${place}.${formatTakenOver(deadline)} ${formatDigestDeadline(deadline)}.`,
  mailTakenOver: (count: number, predecessors: readonly string[]) =>
    `Trong đó ${count} phiếu tiếp nhận từ ${predecessors.join(', ')}; thời hạn được tính tiếp, không tính lại từ đầu.`,
  mailMore: (more: number) => `Còn ${more} phiếu quá hạn khác, xin xem trong danh sách.`,
};
