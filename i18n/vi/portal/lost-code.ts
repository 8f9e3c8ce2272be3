export const lostCodePageTexts = {
  link: 'Mất mã hoặc PIN?',
  title: 'Mất mã hoặc PIN',
  lead: 'Ghi số di động quý vị đã để lại khi gửi phản ánh. Mã và PIN được nhắn đến chính số đó, không hiện ở đây.',
  label: 'Số điện thoại',
  hint: 'Chỉ cần số này, không cần gì khác. Ví dụ: 0912 345 678.',
  button: 'Nhắn mã cho tôi',
  whoSees:
    'Số này chỉ dùng để tìm phiếu của quý vị, không lưu lại ở trang này. Ai hỏi cũng thấy cùng một câu trả lời.',
  noPhone: 'Không để lại số di động? Xin gọi 1022: tổng đài tìm giúp quý vị.',
  errorTitle: 'Chưa gửi được. Xin xem chỗ sau',
  asked: {
    title: 'Chúng tôi đã nhận yêu cầu',
    what: 'Nếu số quý vị ghi có phản ánh còn theo dõi được, tin nhắn có mã và PIN sẽ đến số đó trong ít phút.',
    quiet: 'Từ 22 giờ đến 7 giờ chúng tôi không nhắn tin; tin sẽ đến sau 7 giờ.',
    limits: 'Mỗi ngày chỉ nhắn một lần. Tin có mã của nhiều nhất ba phản ánh mới nhất.',
    nothing:
      'Không nhận được tin? Có thể số đã ghi khác số này, hoặc việc đã kết thúc lâu. Xin gọi 1022 từ chính số đó.',
    follow: 'Tôi có mã rồi, xem tình trạng',
  },
};
