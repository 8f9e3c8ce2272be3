export const lostCodePageTexts = {
  link: 'Mất mã hoặc PIN?',
  title: 'Mất mã hoặc PIN',
  lead: 'Xin ghi số di động quý vị đã để lại khi gửi phản ánh. Mã và PIN được nhắn đến chính số đó, không hiện ở đây.',
  label: 'Số điện thoại',
  hint: 'Ví dụ: 0912\u00a0345\u00a0678.',
  button: 'Nhắn mã cho tôi',
  whoSees:
    'Số này chỉ dùng để tìm phản ánh của quý vị và không được lưu lại. Dù số có phản ánh hay không, trang hiện cùng một nội dung.',
  noPhone:
    'Trang này chỉ gửi được đến số di động, không gửi qua email. Nếu chỉ để lại email hoặc số máy bàn, xin gọi 1022: Tổng đài sẽ tìm giúp quý vị. Mã cũng có trong email chúng tôi đã gửi.',
  errorTitle: 'Chưa gửi được. Xin sửa:',
  asked: {
    title: 'Đã nhận yêu cầu',
    what: 'Nếu số này có phản ánh còn theo dõi được, tin nhắn có mã và PIN sẽ đến trong ít phút.',
    quiet: 'Từ 22 giờ đến 7 giờ chúng tôi không nhắn tin; tin sẽ đến sau 7 giờ.',
    limits: 'Mỗi ngày chỉ nhắn một lần, với mã của tối đa ba phản ánh mới nhất.',
    nothing:
      'Nếu không nhận được tin, có thể quý vị đã để lại số khác hoặc phản ánh đã kết thúc từ lâu. Xin gọi 1022 từ số đã để lại.',
    follow: 'Tôi đã có mã, xem tình trạng',
  },
};
