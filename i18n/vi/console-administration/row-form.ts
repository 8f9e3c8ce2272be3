export const rowFormTexts = {
  add: 'Thêm',
  remove: 'Bỏ',
  up: 'Lên',
  down: 'Xuống',
  lines: 'Mỗi dòng một mục.',
  has: 'Có',
  yes: 'Có',
  raw: 'JSON, như gửi cho hệ thống',
  optional: 'không bắt buộc',
  item: (number: number) => `Mục ${number}`,
  intent: {
    title: 'Thay đổi này',
    change: 'Sửa chính dòng này (kể cả cho phiếu đã mở)',
    replace: 'Thay bằng dòng mới từ một ngày; dòng cũ hết hiệu lực hôm trước',
    from: 'Từ ngày',
    remove: 'Bỏ hẳn dòng này',
  },
};
