/** Report and chat message that the daily canary check sends to test the hotline's channels. */
export const canaryInputs = {
  report: {
    text: 'Tổng đài tự kiểm tra mỗi sáng. Phản ánh này không chuyển cho ai và tự xóa sau một ngày.',
    reporter: { kind: 'person', anonymous: true },
    lang: 'vi',
  },
  greeting: 'xin chào',
};
