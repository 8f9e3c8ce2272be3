export const confirmationCodeLabels = {
  label: 'Mã xác nhận',
  hint: '6 chữ số trong tin nhắn SMS của 1022. Mỗi mã dùng được ít nhất một giờ.',
  title: 'Chưa có mã xác nhận?',
  why: 'Mã được gửi đến số điện thoại quý vị đã để lại khi gửi phản ánh. Số đó không hiện ở đây.',
  button: 'Gửi mã xác nhận cho tôi',
  sent: 'Nếu phản ánh này có số di động, tin nhắn có mã xác nhận sẽ đến trong ít phút. Không nhận được, xin gọi 1022.',
  otherwise: {
    title: 'Không để lại số di động?',
    ways: [
      'Mở lại phản ánh bằng điện thoại hoặc máy tính và trình duyệt đã gửi hay đã mở phản ánh này: ở đó chỉ cần PIN.',
      'Gọi 1022, đọc mã phản ánh để nghe kết quả hoặc gặp tổng đài viên.',
      'Thử lại sau 7 giờ sáng: khi đó phản ánh lại mở được bằng PIN.',
    ],
  },
};
