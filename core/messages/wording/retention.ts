import type { KeptBecause } from '../../privacy/kept-because.ts';

const kept: Record<KeptBecause, string> = {
  open: 'phiếu đang mở',
  'no-rule': 'không có quy định thời gian lưu',
  'not-yet': 'chưa hết thời gian lưu',
  reopenable: 'người gửi còn được yêu cầu xử lý lại',
  'call-owed': 'còn nợ người gửi một cuộc gọi',
  joined: 'phiếu đã nhận gộp phiếu này chưa hết thời gian lưu',
  changing: 'đang có người sửa; lần sau xem lại',
};

/** What `npm run retention` says. */
export const retentionWords = {
  usage: 'TICKET_TABLE=<bảng> npm run retention -- --dry-run [--on 2026-12-31] [--most 10000]',
  tableWanted: 'Thiếu biến môi trường TICKET_TABLE.',
  onWanted: '--on là một ngày, như 2026-12-31, và chỉ dùng với --dry-run.',
  mostWanted: '--most phải là một số nguyên dương.',
  wouldGo: (count: number) => `Sẽ xóa dữ liệu cá nhân của ${count} phiếu đã hết thời gian lưu.`,
  gone: (count: number) => `Đã xóa dữ liệu cá nhân của ${count} phiếu đã hết thời gian lưu.`,
  kept: (because: KeptBecause, count: number) => `Giữ lại ${count} phiếu: ${kept[because]}.`,
  more: 'Còn phiếu chưa xem đến; lần chạy sau sẽ tiếp tục từ đó.',
};
