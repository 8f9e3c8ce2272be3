/** Error responses that citizens read. */
export const citizenErrorTexts = {
  invalid: { title: 'Có mục cần sửa', detail: 'Xin sửa những mục nêu bên dưới rồi gửi lại.' },
  'not-found': {
    title: 'Không tìm thấy phản ánh',
    detail: 'Không có phản ánh nào mang mã này. Xin kiểm tra lại mã trên phiếu hoặc tin nhắn.',
  },
  'no-entry': {
    title: 'Không truy cập được địa chỉ này',
    detail: 'Xin dùng địa chỉ chính thức của trang 1022, hoặc gọi 1022.',
  },
  'cross-site': {
    title: 'Biểu mẫu được gửi từ một trang khác',
    detail:
      'Để bảo vệ quý vị, Tổng đài chỉ nhận biểu mẫu gửi từ trang 1022; nội dung chưa được lưu. Xin mở lại trang 1022 rồi gửi lại, hoặc gọi 1022. Nguy hiểm đến tính mạng: xin gọi ngay 115.',
  },
  'too-many-reports': {
    title: 'Đã có quá nhiều phản ánh',
    detail:
      'Vừa có quá nhiều phản ánh gửi từ cùng một nơi. Nội dung chưa được gửi; xin giữ lại và gửi sau, hoặc gọi 1022. Nguy hiểm đến tính mạng: xin gọi 115.',
  },
  'too-many-requests': {
    title: 'Truy cập quá nhiều lần',
    detail:
      'Vừa có quá nhiều lượt truy cập từ nơi này. Xin đợi năm phút rồi thử lại, hoặc gọi 1022. Nguy hiểm đến tính mạng: xin gọi 115.',
  },
  'no-such-page': {
    title: 'Không có trang này',
    detail: 'Xin kiểm tra lại địa chỉ hoặc bắt đầu từ trang chủ. Quý vị cũng có thể gọi 1022.',
  },
  'method-not-allowed': {
    title: 'Cách gọi không đúng',
    detail: 'Địa chỉ này có, nhưng không nhận cách gọi này.',
  },
  'too-large': {
    title: 'Nội dung quá lớn',
    detail: 'Nội dung gửi lên lớn quá mức cho phép. Xin viết ngắn hơn.',
  },
  'wrong-pin': {
    title: 'PIN chưa đúng',
    detail: 'Xin kiểm tra lại PIN trên phiếu hoặc tin nhắn.',
  },
  'too-many-attempts': {
    title: 'Nhập sai quá nhiều lần',
    detail: 'PIN đã bị nhập sai nhiều lần. Xin thử lại sau, hoặc gọi 1022.',
  },
  'too-many-acts': {
    title: 'Đã gửi nhiều lần trong ngày',
    detail:
      'Phản ánh này đã nhận nhiều nội dung trong một ngày. Nội dung vừa gửi chưa được lưu. Xin gửi lại sau, hoặc gọi 1022 nếu gấp.',
  },
  'photo-unusable': {
    title: 'Chưa nhận được ảnh',
    detail: 'Xin xem lý do ở dưới rồi gửi lại. Nội dung quý vị đã viết vẫn còn.',
  },
  'not-now': {
    title: 'Lúc này chưa thực hiện được',
    detail: 'Tình trạng của phản ánh lúc này không cho phép yêu cầu đó. Nội dung chưa được lưu.',
  },
  'too-late-to-reopen': {
    title: 'Đã hết thời gian yêu cầu xử lý lại',
    detail: 'Nếu việc vẫn chưa được giải quyết, xin gửi phản ánh mới và ghi mã cũ, hoặc gọi 1022.',
  },
  elsewhere: {
    title: 'Việc này thuộc tỉnh khác',
    detail: 'Nội dung này chưa được ghi nhận. Xin gọi tổng đài của tỉnh đó.',
  },
  denunciation: {
    title: 'Nội dung có thể là tố cáo',
    detail: 'Nội dung này không được lưu. Xin gửi đơn tố cáo đến nơi tiếp công dân.',
  },
  'too-many-lost-codes': {
    title: 'Đã yêu cầu nhắn mã nhiều lần',
    detail:
      'Vừa có nhiều yêu cầu nhắn mã từ nơi này. Lần này chúng tôi chưa nhắn tin. Xin thử lại sau, hoặc gọi 1022 từ số đã để lại.',
  },
  'confirmation-needed': {
    title: 'Cần mã xác nhận',
    detail:
      'Hôm nay đã có quá nhiều lần nhập sai PIN của phản ánh này. Xin lấy mã xác nhận gửi đến số điện thoại quý vị đã để lại, rồi nhập cùng PIN; hoặc gọi 1022.',
  },
  'confirmation-not-needed': {
    title: 'Chưa cần mã xác nhận',
    detail: 'Phản ánh này mở được bằng PIN. Xin nhập PIN.',
  },
  'too-many-confirmations': {
    title: 'Đã gửi mã xác nhận nhiều lần',
    detail: 'Lần này chúng tôi không gửi tin nhắn. Xin thử lại sau, hoặc gọi 1022.',
  },
  unavailable: {
    title: 'Hệ thống đang bận',
    detail:
      'Nội dung chưa được ghi nhận. Xin gửi lại sau ít phút; gửi lại không tạo thành hai phản ánh. Nếu gấp, xin gọi 1022.',
  },
};
