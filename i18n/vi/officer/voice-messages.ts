/** Texts about voice messages on the officer page. */
export const voiceMessageTexts = {
  one: (number: number, of: number, seconds: number) =>
    `Lời nhắn thoại ${number} trong ${of}, ${seconds} giây`,
  short:
    'Bấm để nghe. Liên kết chỉ dùng được trong 5 phút; quá giờ, xin tải lại trang này. Xin không chép bản ghi âm ra ngoài.',
};
