/** Error responses about opening identities and calling citizens. */
export const identityErrorTexts = {
  'not-for-your-unit': {
    title: 'Không dành cho đơn vị',
    detail:
      'Đơn vị không được biết ai đã phản ánh vi phạm. Nếu thật cần, xin đề nghị Giám sát Tổng đài.',
  },
  'no-identity': {
    title: 'Người gửi không để lại tên',
    detail: 'Phiếu này không có thông tin danh tính nào để mở.',
  },
  'another-must-approve': {
    title: 'Cần người thứ hai',
    detail: 'Không ai tự đồng ý đề nghị của mình. Xin nhờ một giám sát viên khác.',
  },
  'no-such-request': {
    title: 'Không có đề nghị này',
    detail: 'Đề nghị mở danh tính không có, đã hết hạn, hoặc đã dùng. Xin gửi đề nghị mới.',
  },
  'not-approved': {
    title: 'Chưa được đồng ý',
    detail: 'Một giám sát viên khác phải đồng ý trước. Xin nhờ họ trong thời hạn.',
  },
  'not-due-for-national-system': {
    title: 'Phiếu không chờ nhập hệ thống quốc gia',
    detail: 'Không mở thông tin liên hệ: phiếu đã nhập, chưa đến lúc nhập hoặc không phải nhập.',
  },
  'sender-withheld': {
    title: 'Người gửi không muốn nêu tên',
    detail: 'Không mở thông tin liên hệ. Xin nhập phản ánh mà không nêu người gửi.',
  },
  'no-contact': {
    title: 'Không có thông tin liên hệ',
    detail: 'Người gửi không để lại số điện thoại hay e-mail.',
  },
  'no-call-owed': {
    title: 'Không có cuộc gọi nào đang chờ',
    detail: 'Chỉ mở được số điện thoại khi người gửi đang chờ gọi lại. Xin yêu cầu gọi lại trước.',
  },
  'call-is-anothers': {
    title: 'Người khác đang gọi',
    detail: 'Một tổng đài viên khác vừa nhận cuộc gọi này. Xin chọn cuộc khác, hoặc thử lại sau.',
  },
  'phone-in-url': {
    title: 'Không tra số điện thoại bằng địa chỉ trang',
    detail:
      'Địa chỉ trang được lưu trong nhật ký và lịch sử trình duyệt. Xin gửi số điện thoại trong nội dung yêu cầu: POST /api/staff/search, trường q.',
  },
  'too-many-lookups': {
    title: 'Tra cứu quá nhiều',
    detail: 'Tài khoản này vừa tra cứu rất nhiều lần. Xin đợi rồi thử lại.',
  },
};
