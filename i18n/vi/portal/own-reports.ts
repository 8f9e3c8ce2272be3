/** Vietnamese texts of the ticket codes that a citizen's device remembers. They define the type for all languages. */
export const ownReportTexts = {
  title: 'Phản ánh của tôi',
  keep: 'Nhớ mã trên máy này',
  why: 'Lần sau mở trang Tra cứu là thấy mã. Máy chỉ nhớ mã, không nhớ PIN. Máy mượn hay dùng chung: xin đừng chọn.',
  kept: 'Máy này nhớ mã của quý vị, ở trang Tra cứu.',
  forget: 'Xóa khỏi máy này',
  forgetAll: 'Xóa tất cả khỏi máy này',
  shared: 'Danh sách chỉ có trên máy này và tự xóa sau nửa năm. Đọc nội dung vẫn cần PIN.',
};
