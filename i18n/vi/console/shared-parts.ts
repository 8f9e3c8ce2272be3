export const sharedPartTexts = {
  close: 'Đóng',
  formerly: (names: readonly string[]) => `tên cũ: ${names.join(', ')}`,
};
