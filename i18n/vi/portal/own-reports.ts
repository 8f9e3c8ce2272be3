/** Vietnamese texts of the reports that a citizen's device remembers. They define the type for all languages. */
export const ownReportTexts = {
  title: 'Phản ánh của tôi',
  keep: 'Lưu mã trên máy này',
  why: 'Lần sau, mã hiện sẵn ở trang Tra cứu. Máy chỉ lưu mã, không lưu PIN. Nếu là máy mượn hoặc dùng chung, xin không chọn.',
  kept: 'Mã đã được lưu trên máy này và hiện ở trang Tra cứu.',
  forget: 'Xóa khỏi máy này',
  forgetAll: 'Xóa tất cả khỏi máy này',
  shared: 'Danh sách chỉ có trên máy này và tự xóa sau sáu tháng. Muốn đọc nội dung vẫn cần PIN.',
  none: 'Máy này chưa lưu phản ánh nào. Quý vị chọn “Lưu mã trên máy này” ở phản ánh của mình, hoặc “Theo dõi” ở một câu trả lời công khai.',
  protected:
    'Phản ánh này có thể nói về một cơ quan. Máy không lưu mã, để người dùng máy sau không thấy. Xin ghi lại mã và PIN ở chỗ riêng.',
  /** Following a published answer, on this device only. */
  follow: {
    keep: 'Theo dõi',
    kept: 'Đang theo dõi, ở trang Tra cứu.',
    forget: 'Thôi theo dõi',
    answered: (day: string) => `Đã trả lời, đăng ngày ${day}.`,
    withdrawn: 'Câu trả lời này không còn công khai.',
  },
  borrowed: {
    button: 'Đây là máy mượn: xóa mọi dấu vết',
    title: 'Đã xóa khỏi máy này',
    done: 'Trình duyệt không còn giữ mã, bản nháp, ảnh hay phiên đã mở bằng PIN.',
    left: 'Ảnh phiếu đã lưu và nội dung đã sao chép vẫn còn trên máy. Xin xóa ảnh trong thư viện ảnh. Để mã và PIN đã sao chép không dán ra được nữa, xin sao chép một chữ bất kỳ.',
    close:
      'Xin đóng thẻ trình duyệt này ngay, để người dùng máy sau không bấm “Quay lại” mà đọc được. Quý vị cũng có thể xóa lịch sử duyệt web.',
    wait: 'Ảnh đang được gửi. Xin chờ gửi xong rồi bấm lại.',
  },
};
