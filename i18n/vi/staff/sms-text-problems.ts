/** Reasons why a text can't replace the text of an SMS template. */
export const smsTextProblemTexts = {
  empty: 'Nội dung quá ngắn. Xin viết thêm.',
  tooLong: (characters: number) =>
    `Dài quá một tin nhắn: ${characters} ký tự khi tên dài nhất, nhiều nhất 160. Xin viết ngắn lại.`,
  missing: (gaps: string) => `Thiếu ${gaps}.`,
  unknown: (gaps: string) => `Tin này không có ${gaps}.`,
};
