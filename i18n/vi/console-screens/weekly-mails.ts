export const weeklyMailTexts = {
  title: 'Thư tuần gửi lãnh đạo',
  none: 'Chưa có thư tuần nào.',
  columns: { week: 'Ngày gửi', unit: 'Nơi nhận', status: 'Kết quả', at: 'Lúc' },
  statuses: {
    sending: 'Đang gửi',
    sent: 'Đã gửi',
    failed: 'Chưa gửi được, hệ thống gửi lại mỗi nửa giờ trong hai ngày',
  },
  text: 'Nội dung thư',
};
