import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  hint: 'Mỗi tin nhắn SMS gửi người dân và cán bộ. Chữ trong ngoặc nhọn được thay bằng dữ kiện của phiếu và phải giữ đủ.',
  changed: 'đã sửa',
  segments: (segments: number, characters: number) =>
    `${segments} phần SMS · ${characters} ký tự (với tên dài nhất)`,
  gaps: 'Phải có',
  text: 'Lời',
  builtIn: 'Lời gốc',
  useBuiltIn: 'Lấy lại lời gốc',
  example: 'Người nhận sẽ đọc',
  planned: (date: string) => `đã đặt sẵn từ ${date}`,
  langs: { vi: 'tiếng Việt', km: 'tiếng Khmer', en: 'tiếng Anh' },
  preview: 'Người nhận đọc thế nào',
  invented: 'Phiếu trong ví dụ không có thật; tên đơn vị và chủ đề lấy từ danh mục.',
  channels: { sms: 'SMS', email: 'Thư điện tử', chat: 'Zalo, Messenger' },
  size: (segments: number, characters: number) => `${segments} phần · ${characters} ký tự`,
  grouped: 'Tin gộp nhiều phiếu và thư tuần, không sửa được lời',
  all: 'Mọi tin nhắn',
};

const en: typeof vi = {
  hint: 'Every SMS to citizens and officers. What stands in braces is filled in from the ticket and must stay.',
  changed: 'changed',
  segments: (segments, characters) =>
    `${segments} SMS parts · ${characters} signs (with the longest names)`,
  gaps: 'Must hold',
  text: 'Words',
  builtIn: 'Original',
  useBuiltIn: 'Back to the original',
  example: 'What is read',
  planned: (date) => `planned from ${date}`,
  langs: { vi: 'Vietnamese', km: 'Khmer', en: 'English' },
  preview: 'What its reader gets',
  invented: 'The ticket is invented; names of units and topics are from the directory.',
  channels: { sms: 'SMS', email: 'E-mail', chat: 'Zalo, Messenger' },
  size: (segments, characters) => `${segments} parts · ${characters} signs`,
  grouped: 'Messages about several tickets and the weekly e-mail; their text is fixed',
  all: 'All messages',
};

export const messageTextEditorTexts: ConsoleTexts<typeof vi> = { vi, en };
