/** Texts about voice messages on the officer page. */
export const voiceMessageTexts = {
  one: (number: number, of: number, seconds: number) =>
    `Lời nhắn thoại ${number} trong ${of}, ${seconds} giây`,
  short:
    'Bản ghi âm chỉ nghe được trong 5 phút; sau đó, xin tải lại trang này. Xin không chép bản ghi âm ra ngoài.',
};
