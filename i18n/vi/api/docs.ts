/** Vietnamese texts of the published API documentation. */
export const apiDocTexts = {
  title: '{hotline.name}: giao diện lập trình',
  lead: [
    'Gửi, theo dõi và xử lý phản ánh bằng chương trình. Nội dung là JSON (UTF-8), trừ tệp dữ liệu mở và nguồn tin; giờ theo ISO 8601, +07:00; mã phản ánh có 10 chữ số liền nhau.',
    'Câu trả lời báo lỗi có dạng `application/problem+json`: `type` nêu lý do cho chương trình, `title` và `detail` cho người đọc, `errors` nêu từng mục sai. Ngôn ngữ chọn bằng `Accept-Language` hoặc `?lang=vi|en`.',
    'Gửi lại cùng `Idempotency-Key` và cùng nội dung thì nhận lại câu trả lời cũ, không ghi hai lần. Thao tác trên phiếu gửi kèm `version` đã xem; nếu phiếu đã đổi thì không ghi gì và câu trả lời nêu những thay đổi.',
  ],
  doors: {
    public: 'Dành cho mọi người: gửi và theo dõi phản ánh, không cần tài khoản.',
    staff: 'Dành cho người của tổng đài và các đơn vị: cần đăng nhập.',
  },
  doorTitles: { public: 'Cổng công dân', staff: 'Cổng cán bộ' },
  signIn:
    'Mã truy cập (access token) lấy từ trang đăng nhập. Mã chỉ cho biết là ai; vai trò và đơn vị xem ở danh sách cán bộ tại thời điểm gọi.',
  document: 'Tệp OpenAPI 3.1 cho chương trình',
  problemsTitle: 'Các lỗi',
  problemsLead:
    'Mỗi lỗi có một tên, đứng sau `urn:1022:problem:` ở `type`. Lỗi riêng của từng thao tác nêu ở thao tác đó; ngoài ra thao tác nào cũng có thể gặp `invalid`, `not-json`, `too-large`, `unavailable`, và ở cổng cán bộ `sign-in-needed`, `not-a-member`, `not-for-your-role`, `access-unrecorded`.',
  access: 'Ai dùng được',
  reach: {
    any: 'tất cả',
    'own-unit': 'của đơn vị mình',
    'no-tickets': 'không gồm phiếu',
    no: 'không',
  },
  roles: {
    operator: 'tổng đài viên',
    supervisor: 'giám sát',
    administrator: 'quản trị viên',
    officer: 'cán bộ đơn vị',
    leader: 'lãnh đạo',
  },
  parts: {
    path: 'Trong địa chỉ',
    query: 'Sau dấu ?',
    header: 'Trong header',
    body: 'Nội dung gửi',
    answer: 'Trả lời',
    problems: 'Lỗi',
  },
  required: 'bắt buộc',
  noBody: 'không có nội dung',
  statuses: {
    200: 'Thành công',
    201: 'Đã ghi',
    202: 'Đã nhận, chờ người khác duyệt',
    304: 'Vẫn như lần trước',
  },
  headers: {
    'Idempotency-Key': 'Khóa riêng của mỗi lần gửi, 16 đến 128 ký tự: gửi lại không ghi hai lần.',
    'If-Match': '`ETag` của phiếu như đã xem, thay cho `version` trong nội dung.',
    'If-None-Match': '`ETag` của lần trước: chưa có gì mới thì trả 304, không gửi lại nội dung.',
    'If-Modified-Since':
      '`Last-Modified` của lần trước: chưa có gì mới thì trả 304, không gửi lại nội dung.',
    'X-Report-Pin': 'PIN 6 chữ số của phản ánh; không có thì chỉ thấy tình trạng và các ngày.',
    'X-Report-Confirmation':
      'Mã xác nhận gửi qua SMS, cần kèm PIN khi phản ánh đã bị nhập sai PIN quá nhiều.',
    'Accept-Language': 'Ngôn ngữ của câu trả lời: vi, en hoặc km.',
  },
};
