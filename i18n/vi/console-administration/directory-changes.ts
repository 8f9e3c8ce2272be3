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
};
