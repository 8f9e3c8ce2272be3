import type { Words } from './in-languages.ts';

const vi = {
  title: 'Nhật ký',
  hint: 'Ai đã xem gì và làm gì. Lần tìm này cũng được ghi lại.',
  member: 'Người (để trống: mọi người)',
  kind: 'Việc (để trống: mọi việc)',
  code: 'Mã phiếu',
  from: 'Từ ngày',
  to: 'đến hết ngày',
  search: 'Tìm',
  all: 'Bỏ lọc',
  none: 'Không có dòng nào',
  noneHint: 'Chọn khoảng ngày khác, người khác hoặc phiếu khác.',
  of: {
    access: 'Xem phiếu, danh tính, lời nhắn',
    act: 'Xử lý phiếu',
    directory: 'Sửa danh mục',
    phone: 'Đổi chế độ tổng đài',
    provider: 'Cấp, thu hồi khóa Open311',
    webhook: 'Thêm, thu hồi webhook',
    audit: 'Tra cứu nhật ký',
  },
  days: (from: string, to: string) => `Từ ${from} đến hết ${to}`,
  number: (number: number) => `số ${number}`,
  more: 'Xem thêm',
  unknown: 'người đã xóa',
};

const en: typeof vi = {
  title: 'Audit log',
  hint: 'Who looked at what and did what. This search is written down too.',
  member: 'Who (empty: everybody)',
  kind: 'What (empty: everything)',
  code: 'Ticket code',
  from: 'From',
  to: 'until the end of',
  search: 'Search',
  all: 'All',
  none: 'Nothing found',
  noneHint: 'Choose other days, another person or another ticket.',
  of: {
    access: 'Saw tickets, identities, messages',
    act: 'Acted on tickets',
    directory: 'Changed the directory',
    phone: 'Changed the telephone',
    provider: 'Keys of Open311',
    webhook: 'Webhooks',
    audit: 'Searched the log',
  },
  days: (from, to) => `From ${from} until the end of ${to}`,
  number: (number) => `no. ${number}`,
  more: 'More',
  unknown: 'somebody removed',
};

export const auditWords: Words<typeof vi> = { vi, en };
