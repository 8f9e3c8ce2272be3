export const sharedPartTexts = { close: 'Đóng' };
