export const directoryChangeTexts = {
  none: 'Chưa ai thay đổi gì',
  by: 'bởi',
  undoes: (number: number) => `hoàn tác thay đổi số ${number}`,
  number: (number: number) => `Số ${number}`,
  undo: 'Hoàn tác …',
  undoTitle: (number: number) => `Hoàn tác thay đổi số ${number}`,
  touched:
    'Không hoàn tác riêng được: sau đó các dòng này đã được sửa tiếp. Hoàn tác các thay đổi sau trước:',
  of: (table: string, row: string | undefined) =>
    row ? `Thay đổi của dòng ${row}, bảng ${table}` : `Thay đổi của bảng ${table}`,
  all: 'Xem mọi thay đổi',
  older: 'Xem thay đổi cũ hơn',
  last: 'Thay đổi gần đây',
  added: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
  kept: 'để nguyên',
  /** What passes from a unit that ends to its successors. */
  handover: {
    title: (count: number) => `Bàn giao của ${count} đơn vị kết thúc hoạt động`,
    until: (lastDay: string, successors: string) =>
      successors
        ? `hoạt động đến hết ${lastDay}, sau đó ${successors} tiếp nhận.`
        : `hoạt động đến hết ${lastDay}, không có nơi tiếp nhận.`,
    noTickets: 'Không có phiếu đang mở.',
    tickets: (count: number, to: string) => `${count} phiếu đang mở chuyển sang ${to}`,
    links: 'Đường dẫn xử lý đã gửi hết dùng được; nơi tiếp nhận được gửi đường dẫn mới.',
    deadlines: (passed: number, next: string | undefined) =>
      `${[
        'Thời hạn trả lời không đổi',
        ...(passed > 0 ? [`${passed} phiếu đến hạn trước khi bàn giao`] : []),
        ...(next ? [`hạn sớm nhất sau khi bàn giao: ${next}`] : []),
      ].join('; ')}.`,
    topics: (count: number, names: string) => `Đang chủ trì ${count} chủ đề: ${names}.`,
    callbacks: (count: number) => `${count} hẹn gọi lại trên các phiếu này vẫn do Tổng đài gọi.`,
    people: (before: string, after: string) =>
      `Người phụ trách ${before || '(chưa có ai)'} bàn giao cho ${after || '(chưa có ai, cần thêm)'}.`,
    accounts: (count: number, names: string) =>
      count === 0
        ? 'Không có tài khoản nào của đơn vị này.'
        : `${count} tài khoản (${names}) không mở được phiếu cho đến khi quản trị viên chuyển sang đơn vị tiếp nhận, ở mục Người dùng.`,
  },
};
