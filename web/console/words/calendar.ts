import type { Words } from './in-languages.ts';

const vi = {
  title: 'Lịch làm việc năm',
  previous: 'Năm trước',
  next: 'Năm sau',
  off: 'nghỉ',
  worked: 'làm bù',
  proposed: 'dự kiến nghỉ, chưa tính',
  festival: 'lễ Khmer (chỉ đổi lịch trực)',
  weekend: 'cuối tuần',
  official: (date: string) => `Lịch chính thức đến hết ngày ${date}; sau đó hạn có thể còn đổi.`,
  pick: 'Bấm vào một ngày để công bố ngày nghỉ, ngày làm bù, hoặc sửa ngày đã có.',
  announceOff: 'Công bố ngày nghỉ',
  announceWorked: 'Công bố ngày làm bù',
  open: 'Mở',
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  month: (month: number) => `Tháng ${month}`,
};

const en: typeof vi = {
  title: 'Working calendar',
  previous: 'Year before',
  next: 'Next year',
  off: 'day off',
  worked: 'worked instead',
  proposed: 'expected off, not counted',
  festival: 'Khmer festival (duty roster only)',
  weekend: 'weekend',
  official: (date) => `Official until the end of ${date}; later deadlines may still move.`,
  pick: 'Choose a day to announce a day off or a worked day, or to change what is there.',
  announceOff: 'Announce a day off',
  announceWorked: 'Announce a worked day',
  open: 'Open',
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  month: (month) => `Month ${month}`,
};

export const calendarWords: Words<typeof vi> = { vi, en };
