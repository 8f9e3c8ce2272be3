/** Error responses that staff and developers read. */
export const staffErrorTexts = {
  'not-json': {
    title: 'Không đọc được nội dung',
    detail: 'Nội dung gửi lên phải là JSON đúng cú pháp, kèm Content-Type: application/json.',
  },
  'not-urgent': {
    title: 'Không phải việc khẩn cấp',
    detail: 'Lối này chỉ dành cho việc nguy hiểm đến tính mạng. Xin gửi đến POST /api/reports.',
  },
  'no-such-chat': {
    title: 'Không có cuộc trò chuyện này',
    detail: 'Cuộc trò chuyện này đã kết thúc, hoặc đã có người xem.',
  },
  'chat-taken': {
    title: 'Đồng nghiệp đang trả lời',
    detail: 'Cuộc trò chuyện này do một tổng đài viên khác trả lời.',
  },
  'no-such-message': {
    title: 'Không có tin này',
    detail: 'Không có tin nào không tới được mang tên này, hoặc tin đã tới bằng cách khác.',
  },
  'key-used-for-another-body': {
    title: 'Khóa đã dùng cho phản ánh khác',
    detail: 'Khóa này đã dùng cho một phản ánh có nội dung khác. Xin gửi với khóa mới.',
  },
  'sign-in-needed': {
    title: 'Cần đăng nhập',
    detail: 'Trang này dành cho người của tổng đài và các đơn vị. Xin đăng nhập rồi thử lại.',
  },
  'not-a-member': {
    title: 'Chưa có quyền',
    detail: 'Tài khoản này chưa được giao vai trò, hoặc đã thôi. Xin liên hệ quản trị viên.',
  },
  'not-for-your-role': {
    title: 'Vai trò không có quyền này',
    detail: 'Việc này dành cho vai trò khác. Nếu cần, xin liên hệ quản trị viên.',
  },
  'member-unit-ended': {
    title: 'Đơn vị của tài khoản này đã kết thúc hoạt động',
    detail:
      'Phiếu của đơn vị cũ đã chuyển sang đơn vị kế thừa. Quản trị viên cần chuyển tài khoản này sang đơn vị mới thì mới mở được phiếu. Việc gấp xin gọi 1022.',
  },
  'no-such-member': {
    title: 'Không có người này',
    detail: 'Không có người nào mang mã này, hoặc người ấy đã thôi.',
  },
  'no-such-unit': {
    title: 'Không tìm thấy đơn vị',
    detail: 'Không có đơn vị này, hoặc đơn vị không thuộc quyền xem của tài khoản.',
  },
  'not-yourself': {
    title: 'Không tự thay đổi được',
    detail:
      'Không ai tự bỏ quyền quản trị hoặc tự đổi đơn vị của mình. Xin nhờ một quản trị viên khác.',
  },
  'first-administrator': {
    title: 'Người này do bản cài đặt chỉ định',
    detail:
      'Quản trị viên đầu tiên luôn là quản trị viên. Muốn đổi, xin nhờ người trực kỹ thuật cài đặt lại.',
  },
  'no-such-table': {
    title: 'Danh mục không có bảng này',
    detail: 'Xin mở lại danh mục và chọn một bảng trong danh sách.',
  },
  'no-such-change': {
    title: 'Không có lần sửa này',
    detail: 'Danh mục chưa có lần sửa nào mang số này.',
  },
  'directory-stale': {
    title: 'Danh mục vừa được sửa',
    detail:
      'Chưa ghi gì: danh mục không còn như lúc mở xem. Xin xem những lần sửa bên dưới (không có lần nào: bản cài đặt mới đã thay), rồi làm lại.',
  },
  'already-undone': {
    title: 'Lần sửa này đã được hủy',
    detail: 'Không cần hủy nữa. Muốn lấy lại lần sửa, xin hủy chính lần hủy ấy.',
  },
  'touched-since': {
    title: 'Có lần sửa sau dựa trên lần này',
    detail: 'Chưa hủy gì. Những dòng bên dưới đã được sửa tiếp; xin hủy các lần sửa ấy trước.',
  },
  'undo-does-not-fit': {
    title: 'Hủy sẽ làm danh mục không khớp',
    detail:
      'Chưa hủy gì. Các dòng khác đang dựa vào lần sửa này; xin sửa những dòng bên dưới trước.',
  },
  'ticket-stale': {
    title: 'Phiếu vừa thay đổi',
    detail: 'Chưa ghi gì: phiếu không còn như lúc mở xem. Xin xem những việc bên dưới rồi làm lại.',
  },
  'taken-already': {
    title: 'Đã có người nhận phiếu này',
    detail: 'Chưa ghi gì. Người đang giữ phiếu được nêu ở takenBy; xin trao đổi với người ấy.',
  },
  'never-published': {
    title: 'Lĩnh vực này không công khai',
    detail:
      'Chưa công khai gì. Câu trả lời về an sinh và sức khỏe không được công khai, bất kể ai đề nghị.',
  },
  'national-recorded': {
    title: 'Phiếu đã có mã hệ thống quốc gia',
    detail:
      'Chưa ghi gì. Một người khác đã nhập phiếu này; mã ở number. Nếu mã sai, xin sửa kèm lý do.',
  },
  'key-used': {
    title: 'Khóa đã dùng cho việc khác',
    detail: 'Idempotency-Key này đã dùng cho một việc khác trên phiếu. Xin gửi với khóa mới.',
  },
  'no-figures': {
    title: 'Chưa có số liệu của tháng này',
    detail: 'Số liệu của mỗi tháng có từ 16 giờ ngày đầu tiên có phản ánh. Xin hỏi tháng khác.',
  },
  'no-such-report': {
    title: 'Không có báo cáo này',
    detail:
      'Ngày này chưa có báo cáo, hoặc địa chỉ không đúng. Báo cáo của mỗi ngày được lập lúc 16 giờ.',
  },
  'phone-stale': {
    title: 'Người khác vừa đổi chế độ điện thoại',
    detail:
      'Chưa đổi gì. Xin xem chế độ lúc này và các lần đổi ở dưới; nếu vẫn muốn, gửi lại với version mới.',
  },
  'no-contact-center': {
    title: 'Chưa nối tổng đài thoại',
    detail: 'Bản này không gọi ra được. Xin mở số điện thoại rồi gọi bằng máy khác.',
  },
  'number-not-callable': {
    title: 'Hệ thống không gọi số này',
    detail:
      'Chỉ gọi được số di động và cố định trong nước. Xin mở số, xem lại và gọi bằng máy khác nếu cần.',
  },
  'called-too-often': {
    title: 'Hôm nay đã gọi số này nhiều lần',
    detail: 'Xin ghi kết quả các cuộc gọi trước, rồi gọi lại vào ngày mai.',
  },
  'draft-stale': {
    title: 'Bản nháp vừa được lưu ở cửa sổ khác',
    detail: 'Chưa lưu. Xin tải lại bản nháp rồi thêm phần sửa lần nữa.',
  },
  'draft-too-large': {
    title: 'Bản nháp quá lớn',
    detail:
      'Phần này chưa được lưu. Xin thực hiện các phần sửa đang có trong bản nháp rồi làm tiếp.',
  },
  'too-many-items': {
    title: 'Danh sách đã đầy',
    detail: 'Chưa lưu. Xin xóa một mục không dùng nữa rồi lưu lại.',
  },
  'no-such-provider': {
    title: 'Không có hệ thống này',
    detail: 'Xin xem lại danh sách các hệ thống đã cấp khóa.',
  },
  'provider-withdrawn': {
    title: 'Khóa đã bị thu hồi',
    detail: 'Không cấp lại được. Xin cấp khóa cho một hệ thống mới.',
  },
  'no-such-webhook': {
    title: 'Không có webhook này',
    detail: 'Xin mở lại danh sách webhook và chọn một webhook đang dùng.',
  },
  'webhook-withdrawn': {
    title: 'Webhook đã bị thu hồi',
    detail: 'Không mở lại được. Nếu cần, xin thêm một webhook mới.',
  },
};
