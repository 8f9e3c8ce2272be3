/** Validation errors in requests of the staff console. */
export const consoleFieldErrorTexts = {
  'merge-itself': 'Không thể gộp phiếu vào chính nó. Xin kiểm tra lại mã.',
  'merge-unknown': 'Không có phiếu mang mã này. Xin kiểm tra lại mã.',
  'merge-settled': 'Phiếu kia đã xử lý xong hoặc đã gộp. Xin chọn một phiếu đang mở.',
  'merge-has-others': 'Phiếu này đã nhận phiếu khác gộp vào. Xin tách các phiếu đó ra trước.',
  'merge-too-many': 'Phiếu kia đã nhận đủ số phiếu gộp. Xin gộp vào một phiếu khác.',
  'accused-of-merged':
    'Phiếu đã nhận phiếu khác gộp vào, không bỏ được đơn vị bị phản ánh. Xin tách các phiếu đó ra trước.',
  'cleared-by-supervisor':
    'Chỉ giám sát viên được bỏ đơn vị bị phản ánh. Xin chuyển giám sát viên xem xét.',
  'cleared-own-unit': 'Không được bỏ phản ánh về chính Tổng đài.',
  'unit-returned-often':
    'Phiếu đã bị trả lại nhiều lần, trong đó có đơn vị này. Chỉ giám sát viên được giao lại cho đơn vị này.',
  'colleague-unknown': 'Xin chọn một đồng nghiệp đang làm việc ở đơn vị giữ phiếu.',
  'colleague-has-ticket': 'Người này đang giữ phiếu rồi.',
  'blanks-left': 'Câu trả lời còn chỗ trống (…) của mẫu. Xin điền hoặc bỏ đi.',
  'call-too-soon':
    'Đã hẹn gọi lại vào giờ sau. Cuộc gọi không ai nghe trước giờ hẹn không được ghi; xin gọi lại đúng giờ.',
  'part-too-short': 'Xin ghi đoạn cần che, ít nhất 2 ký tự.',
  'redact-not-found': 'Phiếu không có đoạn này. Xin chép đúng đoạn cần che.',
  'redact-in-reason': 'Lý do nhắc lại đoạn cần che. Xin viết lý do khác.',
  'reason-names-somebody':
    'Lý do được lưu lâu dài. Xin không ghi số điện thoại, số giấy tờ hay e-mail vào đây; mã phiếu đã có sẵn.',
  'personal-phone': 'Có vẻ có số điện thoại. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-plate': 'Có vẻ có biển số xe. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-number': 'Có vẻ có số CCCD hoặc CMND. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-insurance':
    'Có vẻ có số thẻ bảo hiểm y tế hoặc mã số bảo hiểm xã hội. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-account':
    'Có vẻ có số tài khoản ngân hàng. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-passport': 'Có vẻ có số hộ chiếu. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-link':
    'Có vẻ có đường dẫn tới trang mạng xã hội. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-email': 'Có vẻ có địa chỉ e-mail. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-name': 'Có vẻ có tên người. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-address': 'Có vẻ có địa chỉ nhà. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-location':
    'Có vẻ có tọa độ hoặc đường dẫn bản đồ. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-birth':
    'Có vẻ có ngày sinh hoặc năm sinh. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'personal-health':
    'Có vẻ có tình trạng sức khỏe của một người. Xin bỏ đi hoặc xác nhận chỗ này (confirmed).',
  'versions-differ': 'version và If-Match nêu hai phiên bản khác nhau. Xin gửi một.',
  'level-unknown': 'Không có mức trễ này. Xin xem các mức ở GET /api/staff/late.',
  'hot-unknown': 'Không có thông báo này. Xin chọn một thông báo ở GET /api/staff/phone.',
  'doing-unknown': 'Xin chọn reading hoặc writing.',
  'status-unknown': 'Không có trạng thái này. Xin xem tên các trạng thái ở /docs.',
  'right-unknown': 'Xin chọn: see (xem), correct (sửa) hoặc erase (xóa).',
  'data-not-a-correction':
    'Yêu cầu này không phải là sửa dữ liệu. Xin bỏ trống các ô “Chỉ khi sửa”.',
  'data-still-open':
    'Phiếu còn đang xử lý, chưa xóa được. Xin khép phiếu lại trước (ví dụ: người gửi rút lại).',
  'data-held':
    'Phiếu đang được giữ theo yêu cầu pháp lý. Xin thôi giữ trước, hoặc không thực hiện và nêu lý do.',
  'data-call-owed': 'Còn hẹn gọi lại người gửi. Xin gọi xong trước khi xóa số điện thoại.',
  'data-words-sealed':
    'Nội dung phiếu này thuộc thẩm quyền cơ quan khác và không còn ở đây. Xin bỏ trống nội dung và nơi xảy ra.',
  'data-delayed-enough':
    'Đã hẹn thêm thời gian hai lần. Xin thực hiện, hoặc không thực hiện và nêu lý do.',
  'data-delay-past':
    'Hạn mới theo luật cũng đã qua, không hẹn thêm được. Xin thực hiện, hoặc không thực hiện và nêu lý do.',
  'until-past': 'Giờ này đã qua. Xin chọn một giờ sau lúc này.',
  'number-out-of-range': 'Số này nằm ngoài khoảng cho phép. Xin xem giới hạn ở /docs.',
  'webhook-url':
    'Xin ghi địa chỉ https của một máy chủ trên Internet, bằng tên miền và không kèm cổng, ví dụ https://don-vi.gov.vn/su-kien.',
  'too-many-webhooks': 'Đã có đủ 50 webhook. Xin thu hồi một webhook không dùng nữa.',
  'provider-unknown': 'Xin chọn hệ thống đang có khóa dùng được, không phải khóa thử.',
  'right-required': 'Xin cho ít nhất một quyền: gửi phản ánh hoặc cập nhật phản ánh.',
  'topics-unknown': 'Có chủ đề không còn hiệu lực. Xin chọn các chủ đề đang dùng.',
  'until-too-far': 'Quá xa. Xin chọn giờ trong khoảng longestHours của GET /api/staff/phone.',
  'month-malformed': 'Xin ghi năm-tháng, ví dụ 2021-12.',
  'date-order': 'Ngày cuối phải bằng hoặc sau ngày đầu.',
  'too-many-days': 'Nhiều nhất 92 ngày một lần. Xin chọn khoảng ngắn hơn.',
  'national-number-required': 'Xin ghi mã mà hệ thống quốc gia đã cấp, nhiều nhất 40 ký tự.',
  'national-number-too-long':
    'Mã quá dài: nhiều nhất 40 ký tự. Xin chép đúng mã trên hệ thống quốc gia.',
  'national-number-invisible': 'Mã có ký tự ẩn, xuống dòng hoặc khoảng trắng thừa. Xin gõ lại mã.',
  'national-number-personal':
    'Đây có vẻ là số điện thoại, số giấy tờ, e-mail hoặc đường dẫn. Người dân đọc được mã này: xin ghi đúng mã phản ánh trên hệ thống quốc gia.',
  'sign-in-email-malformed': 'Địa chỉ e-mail không đúng. Xin viết như ten@vidu.vn.',
  'account-unknown':
    'Chưa có tài khoản đăng nhập với e-mail này. Xin xem lại e-mail, hoặc nhờ người trực kỹ thuật lập tài khoản rồi thêm lại.',
  'account-unverified':
    'E-mail của tài khoản này chưa được xác minh. Xin nhờ người trực kỹ thuật xác minh e-mail rồi thêm lại.',
  'account-disabled':
    'Tài khoản đăng nhập này đang bị khóa. Xin nhờ người trực kỹ thuật mở khóa rồi thêm lại.',
};
