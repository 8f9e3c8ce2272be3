/** Validation errors that citizens read. */
export const citizenFieldErrorTexts = {
  'required-or-wrong-type': 'Xin điền mục này.',
  'not-allowed': 'Nội dung này không dùng được. Xin chọn hoặc viết lại.',
  'unknown-field': 'Không có mục này. Xin bỏ đi hoặc kiểm tra tên mục.',
  'too-long': 'Nội dung dài quá mức cho phép. Xin viết ngắn hơn.',
  'longer-than-limit': 'Nội dung dài quá {limit} ký tự. Xin viết ngắn hơn.',
  'text-broken': 'Có ký tự bị lỗi nên không lưu được. Xin xóa hoặc viết lại.',
  'text-required': 'Xin viết nội dung phản ánh.',
  'text-too-short': 'Xin viết rõ hơn, ít nhất 5 ký tự.',
  'service-unknown': 'Không có loại việc này. Xin chọn một loại việc trong danh sách.',
  'choose-subject': 'Xin chọn loại việc.',
  'topic-unknown': 'Chủ đề này không thuộc loại việc đã chọn. Xin chọn lại hoặc bỏ trống.',
  'too-many-units': 'Xin chọn tối đa 5 đơn vị.',
  'area-unknown': 'Không có {hotline.communeTypes} này. Xin chọn lại hoặc bỏ trống nếu không rõ.',
  'office-not-found':
    'Không tìm thấy cơ quan này. Xin viết lại tên, hoặc xóa ô này rồi chọn trong danh sách.',
  'office-ambiguous': 'Có nhiều cơ quan phù hợp. Xin chọn một cơ quan trong danh sách.',
  'area-ambiguous':
    'Có nhiều nơi phù hợp. Xin chọn đúng nơi trong danh sách, hoặc chọn “Tôi không rõ”.',
  'question-unknown': 'Chủ đề này không có câu hỏi đó. Xin bỏ câu trả lời này.',
  'number-wanted': 'Xin ghi một con số, ví dụ 20, hoặc bỏ trống.',
  'text-wanted': 'Xin trả lời bằng chữ, hoặc bỏ trống.',
  'yes-or-no-wanted': 'Xin trả lời có hoặc không (true hoặc false), hoặc bỏ trống.',
  'date-malformed': 'Ngày không đúng. Xin ghi năm-tháng-ngày, ví dụ 2021-12-03.',
  'area-code-malformed': 'Mã địa bàn có từ 2 đến 5 chữ số, ví dụ 29254.',
  'phone-impossible':
    'Số điện thoại không đúng. Xin viết đủ số, ví dụ 0912 345 678, hoặc bỏ trống.',
  'email-malformed': 'Địa chỉ email không đúng. Xin viết theo dạng ten@vidu.vn, hoặc bỏ trống.',
  'tax-number-wrong':
    'Mã số thuế không đúng. Xin ghi đủ 10 số, 13 số nếu là chi nhánh, 12 số nếu là hộ kinh doanh, hoặc bỏ trống.',
  'tax-number-mistyped':
    'Mã số thuế có đủ số nhưng số thứ 10 không khớp, có lẽ có số ghi nhầm. Xin so lại với giấy chứng nhận đăng ký, hoặc bỏ trống.',
  'code-malformed': 'Mã phản ánh gồm 10 chữ số. Xin kiểm tra lại trên phiếu hoặc tin nhắn.',
  'code-mistyped': 'Mã chưa đúng, xin kiểm tra lại từng chữ số trên phiếu hoặc tin nhắn.',
  'pin-malformed': 'PIN gồm 6 chữ số. Xin nhập đủ như trên phiếu hoặc tin nhắn.',
  'pin-wrong': 'PIN chưa đúng. Xin kiểm tra lại trên phiếu hoặc tin nhắn.',
  'pin-required': 'Xin gửi kèm PIN 6 chữ số của phiếu (X-Report-Pin).',
  'pin-asked': 'Xin nhập PIN để gửi nội dung quý vị đã viết.',
  'words-sent-before': 'Nội dung trước đã được gửi. Để gửi thêm nội dung này, xin bấm gửi lần nữa.',
  'words-required': 'Xin điền mục này.',
  'words-too-short': 'Xin viết rõ hơn, ít nhất 5 ký tự.',
  'reason-unknown': 'Xin chọn một lý do trong danh sách.',
  'score-wanted': 'Xin chọn một mức từ 1 đến 5.',
  'name-required': 'Xin ghi họ tên.',
  'cursor-unknown': 'Không có trang này. Xin xem lại từ trang đầu.',
  'write-closed': 'Phản ánh đã kết thúc. Nếu cần xử lý tiếp, xin chọn “Yêu cầu xử lý lại”.',
  'reopen-too-late': 'Đã hết thời gian yêu cầu xử lý lại. Xin gửi phản ánh mới, hoặc gọi 1022.',
  'reopen-too-often':
    'Phản ánh này đã được xử lý lại nhiều lần. Xin gửi phản ánh mới, hoặc gọi 1022.',
  'reopen-sealed':
    'Nội dung đã được chuyển đến cơ quan có thẩm quyền và không còn lưu ở đây. Xin gọi 1022.',
  'callback-no-number': 'Phản ánh này không có số điện thoại để gọi lại. Xin gọi 1022.',
  'callback-too-often': 'Đã gọi lại nhiều lần cho phản ánh này. Nếu cần nói chuyện, xin gọi 1022.',
  'too-many-reports':
    'Vừa có quá nhiều phản ánh gửi từ một nơi. Xin giữ lại nội dung này và gửi lại sau.',
  'photo-required': 'Xin chọn một ảnh.',
  'photo-too-large':
    'Ảnh lớn quá mức cho phép. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình, hoặc chọn ảnh nhỏ hơn.',
  'photo-too-many-pixels':
    'Ảnh có quá nhiều điểm ảnh. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình.',
  'photo-heic':
    'Ảnh dạng HEIC của iPhone chưa dùng được. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình; hoặc vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất rồi chụp lại.',
  'photo-type': 'Chỉ nhận ảnh JPEG hoặc PNG. Xin chụp màn hình ảnh đó rồi gửi ảnh chụp màn hình.',
  'photo-broken':
    'Không đọc được ảnh này, có thể ảnh chưa tải lên hết. Xin gửi lại, hoặc chọn ảnh khác.',
  'photo-enough': 'Phản ánh đã có đủ số ảnh. Nếu cần bổ sung, xin viết thêm hoặc gọi 1022.',
  'phone-required': 'Xin ghi số điện thoại quý vị đã để lại khi gửi.',
  'mobile-wanted':
    'Số này không nhận được tin nhắn từ 1022. Xin ghi đủ số di động Việt Nam, ví dụ 0912 345 678. Nếu là số máy bàn, xin gọi 1022.',
  'confirmation-needed': 'Xin nhập thêm mã xác nhận đã được gửi qua tin nhắn.',
  'confirmation-wrong':
    'Mã xác nhận không đúng hoặc đã hết hạn. Xin xem lại tin nhắn, hoặc lấy mã mới.',
};
