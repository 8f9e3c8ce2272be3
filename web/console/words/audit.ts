import type { Words } from './in-languages.ts';

const vi = {
  title: 'Nhật ký',
  hint: 'Ai đã xem gì và làm gì. Lần tìm này cũng được ghi lại.',
  member: 'Người',
  code: 'Mã phiếu',
  from: 'Từ ngày',
  to: 'đến hết ngày',
  search: 'Tìm',
  none: 'Không có dòng nào',
  noneHint: 'Chọn khoảng ngày khác, người khác hoặc phiếu khác.',
  of: {
    access: 'xem',
    act: 'làm',
    directory: 'danh mục',
    phone: 'tổng đài',
    provider: 'khóa',
    audit: 'nhật ký',
  },
  about: 'về phiếu',
  number: (number: number) => `số ${number}`,
  more: 'Xem thêm',
  unknown: 'người đã xóa',
};

const en: typeof vi = {
  title: 'Audit log',
  hint: 'Who looked at what and did what. This search is written down too.',
  member: 'Who',
  code: 'Ticket code',
  from: 'From',
  to: 'until the end of',
  search: 'Search',
  none: 'Nothing found',
  noneHint: 'Choose other days, another person or another ticket.',
  of: {
    access: 'looked',
    act: 'did',
    directory: 'directory',
    phone: 'telephone',
    provider: 'key',
    audit: 'log',
  },
  about: 'on ticket',
  number: (number) => `no. ${number}`,
  more: 'More',
  unknown: 'somebody removed',
};

export const auditWords: Words<typeof vi> = { vi, en };
