/** Numbers of tickets in a digest: all, overdue (`late`), and not yet acknowledged by the unit (`unread`). */
export type DigestCounts = { all: number; late: number; unread: number };

export type DigestTicket = {
  code: string;
  topicOrService: string;
  place: string;
  due: string;
  /** Clock whose deadline `due` has passed; absent if the ticket is not overdue. */
  overdue?: 'acknowledge' | 'resolve' | undefined;
};

const dueLabels = { acknowledge: 'Quá hạn tiếp nhận từ', resolve: 'Quá hạn từ' };

const counted = ({ all, late, unread }: DigestCounts): string => {
  const parts = [
    ...(late > 0 ? [`${late} qua han`] : []),
    ...(unread > 0 ? [`${unread} chua nhan`] : []),
  ];
  return `${all} phieu${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
};

const countedInFull = ({ all, late, unread }: DigestCounts): string => {
  const parts = [
    ...(late > 0 ? [`${late} quá hạn`] : []),
    ...(unread > 0 ? [`${unread} chưa tiếp nhận`] : []),
  ];
  return `${all} phiếu cần xử lý${parts.length > 0 ? `, ${parts.join(', ')}` : ''}`;
};

/**
 * Short name of the operators' unit. A digest to this unit is worded differently, because the operators send the digests
 * themselves.
 */
const hotline = '1022';
const sender = (unit: string): string => (unit === hotline ? hotline : `${hotline} ${unit}`);
const inFull = (unit: string): string => (unit === hotline ? 'Tổng đài' : unit);

/** Vietnamese texts of digests, which list several tickets in one message to an officer. */
export const digestTexts = {
  sms: (counts: DigestCounts, unit: string, urgent: readonly string[], link: string) =>
    urgent.length > 0
      ? `${sender(unit)}: ${counted(counts)}. Gap nhat: ${urgent.join(', ')}. Danh sach: ${link}`
      : `${sender(unit)}: ${counted(counts)}: ${link}`,
  mailSubject: (counts: DigestCounts, unit: string) =>
    `[1022] ${inFull(unit)}: ${countedInFull(counts)}`,
  mailLead: (counts: DigestCounts, unit: string, link: string) =>
    `${inFull(unit)} có ${countedInFull(counts)}. Danh sách: ${link}. Liên kết dành riêng cho người nhận, xin không chuyển tiếp.`,
  mailLine: ({ code, topicOrService, place, due, overdue }: DigestTicket) =>
    `${code}: ${topicOrService}${place}. ${overdue ? dueLabels[overdue] : 'Hạn'} ${due}.`,
  mailMore: (more: number) => `Còn ${more} phiếu quá hạn khác, xin xem trong danh sách.`,
};
