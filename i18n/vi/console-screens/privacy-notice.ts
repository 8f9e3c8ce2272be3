/**
 * Privacy notice that operators read out to a caller before recording a report. API clients must show the same notice in
 * their report forms.
 */
export const privacyNotice: string =
  'Tổng đài ghi lại việc ông/bà phản ánh để chuyển cơ quan giải quyết theo nhiệm vụ được giao. Họ tên, số điện thoại là tùy ông/bà; nếu cho, chúng tôi niêm phong, cơ quan bị phản ánh không thấy. Ông/bà có quyền xem, sửa hoặc yêu cầu xóa. Ông/bà đồng ý để lại số điện thoại không ạ?';
