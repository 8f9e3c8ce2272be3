/** Error responses about personal links and sessions. */
export const linkErrorTexts = {
  'link-unknown': {
    title: 'Không có liên kết này',
    detail: 'Địa chỉ có thể bị cắt mất một phần. Xin mở lại từ tin nhắn, hoặc gọi 1022.',
  },
  'link-expired': {
    title: 'Liên kết đã hết hạn',
    detail:
      'Mỗi liên kết chỉ dùng được trong một thời gian. Xin dùng liên kết trong tin nhắn mới nhất, hoặc gọi 1022 để được gửi lại.',
  },
  'link-reassigned': {
    title: 'Việc đã chuyển cho đơn vị khác',
    detail: 'Quý vị không cần làm gì nữa. Nếu có nhầm lẫn, xin gọi 1022.',
  },
  'link-renewed': {
    title: 'Đã có liên kết mới cho phiếu này',
    detail:
      'Phiếu vẫn thuộc đơn vị của quý vị, ví dụ người dân đề nghị xử lý lại. Xin dùng liên kết trong tin nhắn mới nhất; nếu sau 20 phút chưa nhận được, xin gọi 1022.',
  },
  'link-unit-ended': {
    title: 'Đơn vị trong liên kết này đã kết thúc hoạt động',
    detail:
      'Các phản ánh chưa giải quyết xong đã chuyển đến đơn vị có thẩm quyền; người phụ trách ở đó nhận liên kết mới.',
  },
  'link-closed': {
    title: 'Phiếu đã đóng',
    detail: 'Quý vị không cần làm gì nữa. Nếu cần xem lại, xin gọi 1022.',
  },
  'link-off-roster': {
    title: 'Liên kết không còn dùng được',
    detail:
      'Theo danh sách hiện nay của Tổng đài, quý vị không còn phụ trách việc này ở đơn vị. Nội dung chưa được ghi, và Tổng đài đã được báo về lần mở này. Nếu quý vị vẫn phụ trách, xin gọi 1022 để sửa danh sách; liên kết mới sẽ đến trong tin nhắn tiếp theo.',
  },
  'access-unrecorded': {
    title: 'Chưa mở được nội dung',
    detail:
      'Mỗi lần xem đều phải được ghi lại, nhưng lúc này hệ thống chưa ghi được. Nội dung vừa viết chưa được lưu và vẫn còn ở trang trước. Xin thử lại sau một phút. Nếu gấp, xin gọi 1022.',
  },
};
