/** What the hotline says to itself when it tries its channels; nobody else reads it. */
export const trialWords = {
  report: {
    service: 'suggestion',
    text: 'Tổng đài tự kiểm tra mỗi sáng. Phản ánh này không chuyển cho ai và tự xóa sau một ngày.',
    reporter: { kind: 'person', anonymous: true },
    lang: 'vi',
  },
  greeting: 'xin chào',
};
