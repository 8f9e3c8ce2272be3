/** Validation errors that citizens read. */
export const citizenFieldErrorTexts = {
  'required-or-wrong-type': 'Xin điền mục này.',
  'not-allowed': 'Giá trị này không dùng được. Xin chọn hoặc viết lại.',
  'unknown-field': 'Không có mục này. Xin bỏ đi hoặc kiểm tra tên mục.',
  'too-long': 'Nội dung dài quá mức cho phép. Xin viết ngắn lại.',
  'longer-than-limit': 'Dài quá {limit} ký tự. Xin viết ngắn lại.',
  'text-broken': 'Có ký tự bị hỏng, không lưu được. Xin xóa đi hoặc viết lại.',
  'text-required': 'Xin cho biết việc gì đang xảy ra.',
  'text-too-short': 'Xin viết rõ hơn, ít nhất 5 ký tự.',
  'service-unknown': 'Không có dịch vụ này. Xin chọn một dịch vụ trong danh sách.',
  'choose-subject': 'Xin chọn loại việc.',
  'topic-unknown': 'Chủ đề này không thuộc dịch vụ đã chọn. Xin chọn lại hoặc bỏ trống.',
  'too-many-units': 'Xin chọn nhiều nhất 5 đơn vị.',
  'area-unknown': 'Không có {hotline.communeTypes} này. Xin chọn lại hoặc bỏ trống nếu không rõ.',
  'area-ambiguous':
    'Có nhiều nơi tên như vậy. Xin chọn đúng nơi trong danh sách, hoặc chọn “Tôi không rõ”.',
  'question-unknown': 'Chủ đề này không có câu hỏi đó. Xin bỏ câu trả lời này.',
  'number-wanted': 'Xin ghi một con số, ví dụ 20, hoặc bỏ trống.',
  'text-wanted': 'Xin trả lời bằng chữ, hoặc bỏ trống.',
  'yes-or-no-wanted': 'Xin trả lời có hoặc không (true hoặc false), hoặc bỏ trống.',
  'date-malformed': 'Ngày không đúng. Xin ghi năm-tháng-ngày, ví dụ 2021-12-03.',
  'area-code-malformed': 'Mã địa bàn có từ 2 đến 5 chữ số, ví dụ 29254.',
  'phone-impossible':
    'Số điện thoại không đúng. Xin viết đủ số, ví dụ 0912 345 678, hoặc bỏ trống.',
  'email-malformed': 'Địa chỉ e-mail không đúng. Xin viết như ten@vidu.vn, hoặc bỏ trống.',
  'tax-number-wrong':
    'Mã số thuế không đúng. Xin ghi đủ 10 số, 13 số nếu là chi nhánh, 12 số nếu là hộ kinh doanh, hoặc bỏ trống.',
  'sent-before':
    'Phản ánh này đã gửi rồi và đã có mã. Nếu đây là một việc khác, xin bấm gửi lần nữa.',
  'code-malformed': 'Mã phản ánh có 10 chữ số. Xin kiểm tra lại trên phiếu hoặc tin nhắn.',
  'code-mistyped': 'Mã chưa đúng, xin kiểm tra lại từng chữ số trên phiếu nhận hoặc tin nhắn.',
  'pin-malformed': 'PIN có 6 chữ số. Xin nhập đủ như trên phiếu hoặc tin nhắn.',
  'pin-wrong': 'Mã PIN không đúng. Xin xem lại phiếu hoặc tin nhắn đã nhận.',
  'pin-required': 'Xin gửi kèm PIN 6 chữ số của phiếu (X-Report-Pin).',
  'pin-asked': 'Xin nhập PIN để chúng tôi ghi phần quý vị đã viết.',
  'words-sent-before':
    'Phần trước đã gửi rồi. Nếu muốn gửi thêm nội dung này, xin bấm gửi lần nữa.',
  'words-required': 'Xin điền mục này.',
  'words-too-short': 'Xin viết rõ hơn, ít nhất 5 ký tự.',
  'reason-unknown': 'Xin chọn một lý do trong danh sách.',
  'score-wanted': 'Xin chấm từ 1 đến 5.',
  'name-required': 'Xin ghi tên.',
  'cursor-unknown': 'Không có trang này. Xin xem lại từ trang đầu.',
  'write-closed': 'Phản ánh đã kết thúc. Nếu cần xử lý tiếp, xin chọn “mở lại”.',
  'reopen-too-late': 'Đã quá thời hạn mở lại. Xin gửi phản ánh mới, hoặc gọi 1022.',
  'reopen-too-often':
    'Phản ánh này đã được xử lý lại nhiều lần. Xin gửi phản ánh mới, hoặc gọi 1022.',
  'reopen-sealed': 'Nội dung đã chuyển cơ quan có thẩm quyền và không còn lưu ở đây. Xin gọi 1022.',
  'callback-no-number': 'Phản ánh này không có số điện thoại để gọi lại. Xin gọi 1022.',
  'callback-too-often': 'Đã gọi lại nhiều lần cho phản ánh này. Nếu cần nói chuyện, xin gọi 1022.',
  'too-many-reports':
    'Vừa có quá nhiều phản ánh gửi từ một nơi. Xin giữ nội dung này, đợi rồi gửi lại.',
  'photo-required': 'Xin chọn một ảnh.',
  'photo-too-large':
    'Ảnh nặng quá mức cho phép. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình, hoặc chọn ảnh nhỏ hơn.',
  'photo-too-many-pixels':
    'Ảnh có quá nhiều điểm ảnh. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình.',
  'photo-heic':
    'Ảnh dạng HEIC của iPhone chưa dùng được. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình; hoặc vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất rồi chụp lại.',
  'photo-type': 'Chỉ nhận ảnh JPEG hoặc PNG. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình.',
  'photo-broken':
    'Không đọc được ảnh này, có thể ảnh chưa tải lên hết. Xin gửi lại, hoặc chọn ảnh khác.',
  'photo-enough': 'Phiếu đã có đủ số ảnh. Nếu cần cho biết thêm, xin viết, hoặc gọi 1022.',
  'phone-required': 'Xin ghi số điện thoại quý vị đã để lại khi gửi.',
  'mobile-wanted':
    'Số này không nhận được tin nhắn của 1022. Xin ghi đủ số di động Việt Nam, ví dụ 0912 345 678; số bàn thì xin gọi 1022.',
  'confirmation-needed': 'Xin nhập thêm mã xác nhận đã gửi qua tin nhắn.',
  'confirmation-wrong':
    'Mã xác nhận không đúng hoặc đã hết hạn. Xin xem lại tin nhắn, hoặc lấy mã mới.',
};
