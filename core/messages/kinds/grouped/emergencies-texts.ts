import { formatHandOver, type HandOver } from './hand-over-text.ts';

export type BundledTicket = {
  code: string;
  topicOrService: string;
  place: string;
  handOver?: HandOver | undefined;
  link: string;
  isSuspect: boolean;
};

/** Vietnamese texts of the message that lists several emergencies to officers of a unit. */
export const emergencyBundleTexts = {
  smsHead: (count: number, suspects: number, unit: string) =>
    `1022 KHAN CAP: ${count} phieu${suspects > 0 ? ` (${suspects} nghi hang loat)` : ''}, ${unit}: `,
  smsMore: (count: number) => `Con ${count} phieu khac. `,
  smsTail: (link: string) => `Danh sach: ${link}/ds`,
  mailSubject: (count: number, unit: string) => `[1022] KHẨN CẤP: ${count} phiếu, ${unit}`,
  mailLead: (count: number, unit: string) =>
    `${unit} có ${count} thông báo về việc khẩn cấp, gộp trong một tin vì nhiều thông báo đến cùng lúc. Đề nghị xem từng phiếu. Liên kết dành riêng cho người nhận, xin không chuyển tiếp.`,
  mailLine: ({ code, topicOrService, place, handOver, link, isSuspect }: BundledTicket) =>
    `${code}: ${topicOrService}${place}${isSuspect ? ' (nghi gửi hàng loạt)' : ''}.${handOver ? ` ${formatHandOver(handOver)}` : ''} ${link}`,
};
