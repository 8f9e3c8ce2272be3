import type { ConsoleTexts } from './console-texts.ts';

const vi = {
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

const en: typeof vi = {
  none: 'Nobody has changed anything yet',
  by: 'by',
  undoes: (number) => `undoes change ${number}`,
  number: (number) => `No. ${number}`,
  undo: 'Undo …',
  undoTitle: (number) => `Undo change ${number}`,
  touched: 'It can’t be undone alone: these rows were changed again. Undo the later changes first:',
  of: (table, row) => (row ? `Changes of row ${row} of ${table}` : `Changes of ${table}`),
  all: 'All changes',
  older: 'Older changes',
  last: 'Last changes',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  kept: 'kept',
};

export const directoryChangeTexts: ConsoleTexts<typeof vi> = { vi, en };
