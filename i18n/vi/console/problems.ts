export const problemTexts = {
  unreached: {
    title: 'Không kết nối được',
    detail: 'Tổng đài không trả lời. Chữ đã gõ vẫn còn; thử lại khi có mạng.',
  },
  'another-deploy': {
    title: 'Bàn làm việc có bản mới',
    detail: 'Tải lại trang để dùng bản mới; chữ đã gõ vẫn còn.',
  },
  other: { title: 'Chưa làm được', detail: 'Thử lại sau ít phút. Nếu vẫn lỗi, báo quản trị viên.' },
  retry: 'Thử lại',
};
