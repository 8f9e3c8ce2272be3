/** Report text of a ticket for which a caller left a voice message and nothing else. */
export const voiceMessageReportTexts = {
  messageOnly: 'Lời nhắn thoại qua số 1022. Xin nghe bản ghi âm.',
};
