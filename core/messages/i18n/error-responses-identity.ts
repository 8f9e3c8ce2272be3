/** Error responses to staff members about revealing identities, access logs and calls. */
export const identityErrorTextsVi = {
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
  'no-call-owed': {
    title: 'Không có cuộc gọi nào đang chờ',
    detail: 'Chỉ mở được số điện thoại khi người gửi đang chờ gọi lại. Xin yêu cầu gọi lại trước.',
  },
  'call-is-anothers': {
    title: 'Người khác đang gọi',
    detail: 'Một tổng đài viên khác vừa nhận cuộc gọi này. Xin chọn cuộc khác, hoặc thử lại sau.',
  },
  'too-many-lookups': {
    title: 'Tra số điện thoại quá nhiều',
    detail: 'Tài khoản này vừa tra rất nhiều số. Xin đợi rồi thử lại.',
  },
};

export const identityErrorTextsEn: Record<
  keyof typeof identityErrorTextsVi,
  { title: string; detail: string }
> = {
  'not-for-your-unit': {
    title: 'Not for units',
    detail: 'Units don’t learn who reported a violation. If need be, please ask a supervisor.',
  },
  'no-identity': {
    title: 'The reporter left no name',
    detail: 'This ticket holds nothing that tells who reported it.',
  },
  'another-must-approve': {
    title: 'It takes a second person',
    detail: 'Nobody agrees to their own request. Please ask another supervisor.',
  },
  'no-such-request': {
    title: 'No such request',
    detail: 'There is no such request for an identity, or it has lapsed or was used. Ask anew.',
  },
  'not-approved': {
    title: 'Not agreed to yet',
    detail: 'Another supervisor has to agree first, before the request lapses.',
  },
  'no-call-owed': {
    title: 'No call is owed',
    detail: 'The number opens only while the reporter waits for a call. Ask for a callback first.',
  },
  'call-is-anothers': {
    title: 'Somebody else is calling',
    detail: 'Another operator has just taken this call. Please choose another, or try again later.',
  },
  'too-many-lookups': {
    title: 'Too many numbers looked up',
    detail: 'This account has just looked up very many numbers. Please wait and try again.',
  },
};
