/** Inputs that the daily canary sends through the hotline's own channels. */
export const canaryTexts = {
  report: {
    service: 'suggestion',
    text: 'Tổng đài tự kiểm tra mỗi sáng. Phản ánh này không chuyển cho ai và tự xóa sau một ngày.',
    reporter: { kind: 'person', anonymous: true },
    lang: 'vi',
  },
  greeting: 'xin chào',
};
