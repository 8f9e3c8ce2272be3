import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  title: 'Phiếu khẩn cấp đang đến dồn dập',
  why: 'Thông báo cho đơn vị được gộp nhiều phiếu vào một tin.',
  since: 'Từ',
  count: (tickets: number, suspects: number) =>
    `${tickets} phiếu báo gộp${suspects > 0 ? `, trong đó ${suspects} phiếu nghi gửi hàng loạt` : ''}`,
  see: 'Xem phiếu khẩn cấp',
  seeOf: (unit: string) => `Xem phiếu khẩn cấp của ${unit}`,
};

const en: typeof vi = {
  title: 'Flood of emergencies',
  why: 'Notifications to the agency are bundled, several tickets in one message.',
  since: 'Since',
  count: (tickets, suspects) =>
    `${tickets} ${tickets === 1 ? 'ticket' : 'tickets'} bundled${suspects > 0 ? `, ${suspects} of them suspected` : ''}`,
  see: 'Show emergencies',
  seeOf: (unit) => `Show emergencies of ${unit}`,
};

export const bundledNotificationTexts: ConsoleTexts<typeof vi> = { vi, en };
