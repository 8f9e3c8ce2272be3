export const sharedPartTexts = {
  close: 'Đóng',
  clear: 'Bỏ chọn',
  formerly: (names: readonly string[]) => `tên cũ: ${names.join(', ')}`,
};
