/** Validation errors that staff and developers read. `{limit}` is a placeholder. */
export const staffFieldErrorTexts = {
  'key-required':
    'Thiếu Idempotency-Key. Xin gửi kèm một khóa riêng cho mỗi phản ánh, dài 16 đến 128 ký tự.',
  'key-malformed': 'Idempotency-Key phải dài 16 đến 128 ký tự, không có khoảng trắng.',
  'key-used': 'Khóa này đã dùng cho một phản ánh khác. Xin gửi với khóa mới.',
  'answer-required': 'Xin viết nội dung trả lời.',
  'answer-too-short': 'Xin trả lời rõ hơn, ít nhất 10 ký tự.',
  'device-code-wrong': 'Mã xác nhận không đúng. Xin xem lại tin nhắn mới nhất.',
  'device-code-malformed': 'Mã xác nhận có 6 chữ số. Xin nhập đủ như trong tin nhắn.',
  'device-code-too-many': 'Đã thử quá nhiều lần. Xin đợi ít phút rồi thử lại, hoặc gọi 1022.',
  'unit-malformed':
    'Mã đơn vị viết sai. Xin chọn đơn vị trong danh sách, hoặc viết như SO_YT, UBND_XA:29254.',
  'unit-unknown':
    'Không có đơn vị này vào ngày đó. Xin chọn đơn vị đang hoạt động (mã viết như SO_YT hoặc UBND_XA:29254).',
  'from-malformed': 'Xin viết ngày giờ theo ISO, ví dụ 2022-01-28T16:00+07:00.',
  'from-unreal': 'Lịch không có ngày giờ này. Xin xem lại ngày, tháng và giờ.',
  'add-malformed': 'Xin viết 8h, 90m hoặc 3d; hoặc dùng priority, ví dụ P3.',
  'clock-unknown':
    'Với add, xin chọn working hoặc wall; với priority, chọn acknowledge, resolve hoặc forward.',
  'priority-unknown': 'Xin chọn P1, P2, P3 hoặc P4.',
  'not-with-add': 'Không dùng cùng add.',
  'not-with-priority': 'Không dùng cùng priority.',
  'too-far': 'Quá xa: không đủ giờ làm việc trong 20 năm.',
  'no-deadlines': 'Ngày đó chưa có thời hạn cho mức ưu tiên này.',
  'table-unknown': 'Danh mục không có bảng này. Xin xem tên bảng ở GET /api/staff/directory.',
  'edits-required': 'Xin ghi ít nhất một dòng cần sửa.',
  'too-many-edits': 'Một lần sửa nhiều nhất 2.000 dòng. Xin chia thành nhiều lần.',
  'edit-key-differs':
    'Dòng này đã đổi mã hoặc ngày đầu, là những mục để nhận ra dòng. Xin giữ như cũ; cần mã khác thì kết thúc dòng này và thêm dòng mới.',
  'edit-named-twice': 'Dòng này được ghi hai lần. Xin chỉ để một.',
  'service-has-begun':
    'Loại việc đã có hiệu lực thì không xóa được, vì phiếu cũ còn mang tên loại việc. Xin ghi ngày vào mục “Có hiệu lực đến hết ngày”.',
  'service-less-protected':
    'Ở đây chỉ được tăng mức bảo vệ của loại việc. Giảm mức bảo vệ cần quyết định của tỉnh và một lần triển khai.',
  'topic-less-protected':
    'Loại việc này bảo vệ phản ánh ít hơn. Xin chọn loại việc có mức bảo vệ như cũ, hoặc kết thúc chủ đề này và thêm chủ đề mới.',
  'article-expires-or-reviewed':
    'Ghi một trong hai: ngày hết giá trị (nội dung có hạn), hoặc số tháng giữa hai lần xem lại (nội dung dùng lâu dài).',
  'permanent-article-expires':
    'Câu trả lời luôn phải có thì không có ngày hết giá trị. Xin bỏ ngày này và ghi số tháng giữa hai lần xem lại.',
  'permanent-article-ends':
    'Câu trả lời luôn phải có thì không kết thúc. Xin để trống, hoặc thêm một dòng cùng mã, luôn phải có, bắt đầu ngay ngày hôm sau.',
  'permanent-article-lost':
    'Câu trả lời luôn phải có thì không xóa, không bỏ đánh dấu được. Xin thêm một dòng mới cùng mã để thay.',
  'edit-changes-nothing': 'Dòng này vốn đã như vậy. Xin bỏ khỏi lần sửa.',
  'form-broken': 'Biểu mẫu bị thiếu. Xin mở lại liên kết trong tin nhắn và làm lại.',
  'version-wanted': 'Xin gửi kèm version của phiếu như đã xem.',
  'unit-own': 'Phiếu đang ở đơn vị này rồi. Xin chọn đơn vị khác.',
  'unit-accused': 'Đơn vị này bị phản ánh trong phiếu, không được nhận hoặc xem phiếu.',
  'unit-is-hotline': 'Xin nêu đơn vị có thẩm quyền xử lý, không phải Tổng đài.',
  'nothing-changed': 'Chưa có gì thay đổi. Xin sửa ít nhất một mục.',
  'waited-enough': 'Đã chờ người gửi hết thời gian cho phép. Xin xử lý theo thông tin đang có.',
  'extended-before': 'Đã xin gia hạn một lần rồi. Mỗi lượt xử lý chỉ được gia hạn một lần.',
  'extension-max-hours': 'Chỉ được xin thêm nhiều nhất {limit} giờ. Xin ghi ngắn hơn.',
  'extension-max-days': 'Chỉ được xin thêm nhiều nhất {limit} ngày làm việc. Xin ghi ngắn hơn.',
  'outcome-unknown': 'Xin chọn: reached, no-answer hoặc wrong-number.',
  'phone-or-code': 'Xin gửi một trong hai: phone hoặc code.',
};
