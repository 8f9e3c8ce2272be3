/** Validation messages for input by staff members. */
export const staffFieldErrorTexts = {
  vi: {
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
    'provider-unknown':
      'Xin chọn hệ thống đang có khóa dùng được, không phải khóa thử: xem GET /api/staff/providers.',
    'right-required': 'Xin cho ít nhất một quyền: mayCreate hoặc mayUpdate.',
    'topics-unknown': 'Có chủ đề không còn hiệu lực. Xin chọn các chủ đề ở GET /api/services.',
    'until-too-far': 'Quá xa. Xin chọn giờ trong khoảng longestHours của GET /api/staff/phone.',
  },
  en: {
    'merge-itself': 'A ticket can’t be merged into itself. Please check the code.',
    'merge-unknown': 'There is no ticket of that code. Please check it.',
    'merge-settled': 'The other ticket is settled or merged. Please choose an open one.',
    'merge-has-others': 'This ticket has taken others in. Please take those out first.',
    'merge-too-many': 'The other ticket has taken in as many as it can. Please choose another.',
    'accused-of-merged':
      'This ticket has taken others in: no accused unit can be left out. Please take those out first.',
    'cleared-by-supervisor':
      'Only a supervisor can clear an accused unit. Please refer the ticket to one.',
    'cleared-own-unit': 'The hotline can’t clear a complaint about itself.',
    'unit-returned-often':
      'The ticket was returned more than once, also by this unit. Only a supervisor can assign it to this unit again.',
    'blanks-left': 'The answer still has a blank (…) of a template. Fill it in or remove it.',
    'call-too-soon':
      'Another call was promised for a later hour. A call before it that nobody answers is not recorded; call again then.',
    'part-too-short': 'Please give the part to hide, at least 2 characters.',
    'redact-not-found': 'The ticket doesn’t have this part. Please copy it exactly.',
    'redact-in-reason': 'The reason repeats what is to be hidden. Please write another.',
    'reason-names-somebody':
      'The reason is kept for good. Please leave out phone numbers, identity numbers and e-mail addresses; the ticket is known.',
    'personal-phone':
      'This looks like a phone number. Please remove it or confirm this mark (confirmed).',
    'personal-plate':
      'This looks like a vehicle’s number plate. Please remove it or confirm this mark (confirmed).',
    'personal-number':
      'This looks like an identity card number. Please remove it or confirm this mark (confirmed).',
    'personal-insurance':
      'This looks like a health-insurance or social-insurance number. Please remove it or confirm this mark (confirmed).',
    'personal-account':
      'This looks like a bank account number. Please remove it or confirm this mark (confirmed).',
    'personal-passport':
      'This looks like a passport number. Please remove it or confirm this mark (confirmed).',
    'personal-link':
      'This looks like a link to a social network account. Please remove it or confirm this mark (confirmed).',
    'personal-email':
      'This looks like an e-mail address. Please remove it or confirm this mark (confirmed).',
    'personal-name':
      'This looks like a person’s name. Please remove it or confirm this mark (confirmed).',
    'personal-address':
      'This looks like a home’s address. Please remove it or confirm this mark (confirmed).',
    'personal-location':
      'This looks like coordinates or a map link. Please remove it or confirm this mark (confirmed).',
    'personal-birth':
      'This looks like a date or year of birth. Please remove it or confirm this mark (confirmed).',
    'personal-health':
      'This looks like somebody’s state of health. Please remove it or confirm this mark (confirmed).',
    'versions-differ': 'version and If-Match name two versions. Please send one.',
    'level-unknown': 'There is no such level. See the levels in GET /api/staff/late.',
    'hot-unknown': 'There is no such message. Please choose one from GET /api/staff/phone.',
    'doing-unknown': 'Please choose reading or writing.',
    'status-unknown': 'There is no such status. Their names are at /docs.',
    'right-unknown': 'Please choose see, correct or erase.',
    'data-not-a-correction':
      'This request is not about a correction. Please leave the fields for one empty.',
    'data-still-open':
      'The matter is still open. Please close the ticket first, for instance as withdrawn.',
    'data-held': 'It is held for legal reasons. Please lift the hold first, or refuse and say why.',
    'data-call-owed': 'A call is owed. Please make it before the number goes.',
    'data-words-sealed':
      'The words of this ticket belong to another authority and are not here. Please leave text and place empty.',
    'data-delayed-enough':
      'More time was taken twice. Please do what is asked, or refuse and say why.',
    'data-delay-past':
      'The later day that the law allows is over too. Please do what is asked, or refuse and say why.',
    'until-past': 'This time has passed. Please choose one that is still to come.',
    'number-out-of-range': 'This number is out of range. Please see its limits at /docs.',
    'webhook-url':
      'Please give an https address on the Internet, by name and without a port, such as https://unit.gov.vn/events.',
    'too-many-webhooks':
      'There are 50 webhooks already. Please withdraw one that is no longer used.',
    'provider-unknown':
      'Please choose a system whose key is in force and no sandbox key: see GET /api/staff/providers.',
    'right-required': 'Please give at least one right: mayCreate or mayUpdate.',
    'topics-unknown': 'One of the topics isn’t in force. Please choose from GET /api/services.',
    'until-too-far': 'Too far. Please stay within the longestHours of GET /api/staff/phone.',
  },
};
