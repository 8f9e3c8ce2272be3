import type { ConsoleTexts } from './console-texts.ts';

const vi = {
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

const en: typeof vi = {
  add: 'Add',
  remove: 'Remove',
  up: 'Up',
  down: 'Down',
  lines: 'One per line.',
  has: 'Given',
  yes: 'Yes',
  raw: 'JSON, as it is sent',
  optional: 'optional',
  item: (number) => `Item ${number}`,
  intent: {
    title: 'This change',
    change: 'Corrects this row (for open tickets too)',
    replace: 'Replaces it by a new row from a day on; the old one ends the day before',
    from: 'From',
    remove: 'Takes the row away',
  },
};

export const rowFormTexts: ConsoleTexts<typeof vi> = { vi, en };
