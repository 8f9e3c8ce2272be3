/** Texts about voice messages on the officer page. */
export const voiceMessageTexts = {
  one: (number: number, of: number, seconds: number) =>
    of === 1
      ? `Lời nhắn bằng giọng nói, ${seconds} giây`
      : `Lời nhắn bằng giọng nói ${number} trong ${of}, ${seconds} giây`,
  silent: 'không có tiếng nói',
  heardBy: (listeners: readonly string[]) => `Đã nghe: ${listeners.join('; ')}.`,
  short: 'Hệ thống ghi lại ai đã nghe và lúc nào. Xin không chép bản ghi âm ra ngoài.',
};
