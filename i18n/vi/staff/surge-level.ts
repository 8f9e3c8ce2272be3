export const surgeLevelTexts = {
  normal: { name: 'Bình thường', means: 'Mọi cuộc gọi đi hết các bước và gặp được tổng đài viên.' },
  information: {
    name: 'Báo chờ lâu',
    means: 'Người gọi nghe trước rằng phải chờ lâu; còn lại như cũ.',
  },
  'self-registration': {
    name: 'Tự ghi nhận',
    means: 'Người gọi tự gửi phản ánh bằng phím; chỉ P1 và phím 0 vào hàng chờ.',
  },
  callback: { name: 'Hẹn gọi lại', means: 'Có mã rồi thì được hẹn gọi lại; chỉ P1 vào hàng chờ.' },
  voicemail: {
    name: 'Để lại lời nhắn',
    means: 'Có mã rồi thì để lại lời nhắn; chỉ P1 vào hàng chờ.',
  },
  'sms-link': {
    name: 'Nhắn tin địa chỉ',
    means: 'Ngắn nhất: chọn loại việc, nhận mã và địa chỉ trang qua tin nhắn.',
  },
};
