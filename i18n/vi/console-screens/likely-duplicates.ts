export const likelyDuplicateTexts = {
  hint: 'Nhóm đông nhất đứng trước. Mở một phiếu để gộp các phiếu cùng việc; số điện thoại không hiện ở đây.',
  counted: (count: number, isComplete: boolean) =>
    isComplete ? `Đã xem ${count} phiếu đang mở.` : `Đã xem ${count} phiếu đang mở đầu tiên.`,
  none: 'Không có phiếu nào lặp lại',
  why: { 'same-number': 'Cùng một số gửi', 'same-place': 'Cùng chủ đề, cùng nơi' },
  count: (count: number) => `${count} phiếu`,
  noUnit: 'chưa có đơn vị',
};
