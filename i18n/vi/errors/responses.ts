/** Error responses that citizens read. */
export const citizenErrorTexts = {
  invalid: { title: 'Có mục cần sửa', detail: 'Xin sửa những mục nêu bên dưới rồi gửi lại.' },
  'not-found': {
    title: 'Không tìm thấy phản ánh',
    detail: 'Không có phản ánh nào mang mã này. Xin kiểm tra lại mã trên phiếu hoặc tin nhắn.',
  },
  'no-entry': {
    title: 'Không vào được lối này',
    detail: 'Xin dùng địa chỉ đã công bố của cổng 1022, hoặc gọi 1022.',
  },
  'cross-site': {
    title: 'Biểu mẫu được gửi từ một trang khác',
    detail:
      'Để bảo vệ quý vị, Tổng đài chỉ nhận biểu mẫu gửi từ trang của chính mình; chưa có gì được lưu. Xin mở lại trang 1022 rồi gửi lại, hoặc gọi 1022. Nếu có nguy hiểm đến tính mạng, xin gọi ngay 115.',
  },
  'too-many-reports': {
    title: 'Đã có quá nhiều phản ánh',
    detail:
      'Vừa có quá nhiều phản ánh gửi từ cùng một nơi. Nội dung chưa được gửi; xin giữ lại, đợi rồi gửi tiếp, hoặc gọi 1022. Nguy hiểm đến tính mạng: gọi 115.',
  },
  'too-many-requests': {
    title: 'Vào quá nhiều lần',
    detail:
      'Từ nơi này vừa có quá nhiều lượt truy cập. Xin đợi năm phút rồi thử lại, hoặc gọi 1022. Nguy hiểm đến tính mạng: gọi 115.',
  },
  'no-such-page': {
    title: 'Không có trang này',
    detail: 'Địa chỉ này không có. Xin bắt đầu từ trang chủ, hoặc gọi 1022.',
  },
  'method-not-allowed': {
    title: 'Cách gọi không đúng',
    detail: 'Địa chỉ này có, nhưng không nhận cách gọi này.',
  },
  'too-large': {
    title: 'Nội dung quá lớn',
    detail: 'Nội dung gửi lên lớn quá mức cho phép. Xin viết ngắn lại.',
  },
  'wrong-pin': {
    title: 'Mã PIN không đúng',
    detail: 'Xin xem lại mã PIN trên phiếu hoặc tin nhắn đã nhận.',
  },
  'too-many-attempts': {
    title: 'Thử quá nhiều lần',
    detail: 'Mã PIN đã bị nhập sai nhiều lần. Xin đợi rồi thử lại, hoặc gọi 1022.',
  },
  'too-many-acts': {
    title: 'Hôm nay đã ghi nhiều lần',
    detail:
      'Phản ánh này đã ghi nhiều nội dung trong một ngày. Nội dung này chưa được ghi. Xin gửi lại sau, hoặc gọi 1022 nếu gấp.',
  },
  'photo-unusable': {
    title: 'Chưa nhận được ảnh',
    detail: 'Xin xem vì sao ở dưới rồi gửi lại. Những gì quý vị đã viết vẫn được giữ.',
  },
  'not-now': {
    title: 'Lúc này chưa làm được',
    detail: 'Tình trạng của phản ánh lúc này không cho phép việc đó. Chưa có gì được ghi.',
  },
  'too-late-to-reopen': {
    title: 'Đã hết thời gian yêu cầu xử lý lại',
    detail: 'Nếu việc vẫn còn, xin gửi phản ánh mới và ghi mã cũ, hoặc gọi 1022.',
  },
  elsewhere: {
    title: 'Việc này thuộc tỉnh khác',
    detail: 'Chưa ghi nhận gì. Xin gọi tổng đài của tỉnh đó.',
  },
  denunciation: {
    title: 'Nội dung này là tố cáo?',
    detail: 'Không lưu gì. Tố cáo xin gửi đến nơi tiếp công dân.',
  },
  'too-many-lost-codes': {
    title: 'Đã hỏi mã nhiều lần',
    detail:
      'Từ nơi này vừa hỏi mã nhiều lần. Lần này chưa nhắn tin. Xin đợi rồi thử lại, hoặc gọi 1022 từ số đã để lại.',
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
    detail: 'Lần này không gửi tin nhắn. Xin đợi rồi thử lại, hoặc gọi 1022.',
  },
  unavailable: {
    title: 'Hệ thống đang bận',
    detail:
      'Chưa ghi nhận được. Xin gửi lại sau ít phút; gửi lại không tạo thành hai phản ánh. Việc gấp xin gọi 1022.',
  },
};
