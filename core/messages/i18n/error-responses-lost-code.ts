/** Error response to too many requests for lost ticket codes. */
export const lostCodeErrorTexts = {
  vi: {
    'too-many-lost-codes': {
      title: 'Đã hỏi mã nhiều lần',
      detail:
        'Từ nơi này vừa hỏi mã nhiều lần. Lần này chưa nhắn tin. Xin đợi rồi thử lại, hoặc gọi 1022 từ số đã để lại.',
    },
  },
  en: {
    'too-many-lost-codes': {
      title: 'Codes were asked for too often',
      detail:
        'Codes were asked for several times from here. No message is sent this time. Please try later, or call 1022 from the number that you left.',
    },
  },
};
