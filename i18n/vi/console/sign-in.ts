export const signInTexts = {
  opening: 'Đang mở bàn làm việc …',
  title: 'Bàn làm việc 1022',
  body: 'Dành cho tổng đài viên và cán bộ của các cơ quan. Người dân gửi và tra cứu phản ánh ở trang chính.',
  signIn: 'Đăng nhập',
  refused: 'Lần đăng nhập vừa rồi không hoàn tất hoặc đã quá hạn. Xin đăng nhập lại.',
  unreached: 'Không kết nối được với tổng đài. Kiểm tra mạng rồi thử lại.',
  retry: 'Thử lại',
  notMember: {
    title: 'Tài khoản chưa được thêm vào danh sách',
    body: 'Đã đăng nhập, nhưng quản trị viên của tổng đài chưa cấp vai trò cho tài khoản này. Xin báo quản trị viên kèm mã tài khoản.',
    other: 'Đăng nhập bằng tài khoản khác',
  },
  ended: {
    title: 'Phiên làm việc đã hết',
    body: 'Chữ đã gõ vẫn còn trên máy này và hiện lại sau khi đăng nhập.',
    again: 'Đăng nhập lại',
  },
};
