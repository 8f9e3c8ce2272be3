/** Vietnamese texts of the ticket codes that a citizen's device remembers. They define the type for all languages. */
export const ownReportTexts = {
  title: 'Phản ánh của tôi',
  keep: 'Lưu mã trên máy này',
  why: 'Lần sau, mã hiện sẵn ở trang Tra cứu. Máy chỉ lưu mã, không lưu PIN. Nếu là máy mượn hoặc dùng chung, xin không chọn.',
  kept: 'Mã đã được lưu trên máy này và hiện ở trang Tra cứu.',
  forget: 'Xóa khỏi máy này',
  forgetAll: 'Xóa tất cả khỏi máy này',
  shared: 'Danh sách chỉ có trên máy này và tự xóa sau sáu tháng. Muốn đọc nội dung vẫn cần PIN.',
};
