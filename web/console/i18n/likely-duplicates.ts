import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  hint: 'Nhóm đông nhất đứng trước. Mở một phiếu để gộp các phiếu cùng việc; số điện thoại không hiện ở đây.',
  counted: (count: number, isComplete: boolean) =>
    isComplete ? `Đã xem ${count} phiếu đang mở.` : `Đã xem ${count} phiếu đang mở đầu tiên.`,
  none: 'Không có phiếu nào lặp lại',
  why: { 'same-number': 'Cùng một số gửi', 'same-place': 'Cùng chủ đề, cùng nơi' },
  count: (count: number) => `${count} phiếu`,
  noUnit: 'chưa có đơn vị',
};

const en: typeof vi = {
  hint: 'The largest group first. Open a ticket to merge those of one matter; numbers aren’t shown here.',
  counted: (count, isComplete) =>
    isComplete
      ? `${count} open tickets were looked at.`
      : `The first ${count} open tickets were looked at.`,
  none: 'Nothing was reported twice',
  why: { 'same-number': 'From one number', 'same-place': 'One topic, one place' },
  count: (count) => `${count} tickets`,
  noUnit: 'no agency yet',
};

export const likelyDuplicateTexts: ConsoleTexts<typeof vi> = { vi, en };
