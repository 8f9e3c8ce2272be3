export const confirmationCodeLabels = {
  label: 'Mã xác nhận',
  hint: 'Gồm 6 chữ số, trong tin nhắn SMS từ 1022. Mỗi mã dùng được ít nhất một giờ.',
  title: 'Nhận mã xác nhận',
  why: 'Mã được gửi đến số điện thoại quý vị đã để lại khi gửi phản ánh. Số đó không hiện ở đây.',
  button: 'Gửi mã xác nhận cho tôi',
  sent: 'Nếu phản ánh này có số di động, tin nhắn có mã xác nhận sẽ đến trong ít phút. Nếu không nhận được, xin gọi 1022.',
  otherwise: {
    title: 'Nếu không để lại số di động',
    ways: [
      'Mở phản ánh trên máy và trình duyệt đã dùng để gửi hoặc xem phản ánh này: ở đó chỉ cần PIN.',
      'Gọi 1022 và đọc mã phản ánh để nghe kết quả hoặc gặp tổng đài viên.',
      'Thử lại sau 7 giờ sáng: khi đó quý vị mở được phản ánh bằng PIN.',
    ],
  },
};
