/** Notices that an Open311 client shows in its report form before the user writes. They have no input field. */
export const open311FormNotices = {
  emergency: 'Cấp cứu: xin gọi 115 ngay, không gửi qua đây.',
  denunciation:
    'Đơn tố cáo có trình tự riêng theo luật và không gửi qua đây: xin đến nơi tiếp công dân.',
};

/** Service name that is shown for an Open311 request whose content isn't public. */
export const unpublishedServiceName: string = 'Phản ánh chưa công khai';

/** Notices in the response to a newly filed Open311 request. */
export const open311RequestNotices = {
  filed: 'Phiếu đã được tiếp nhận. Đơn vị xử lý sẽ trả lời trong thời hạn.',
  emergency: 'Phiếu đã được tiếp nhận. Nếu nguy hiểm đến tính mạng, xin gọi cấp cứu 115 ngay.',
};

/** Notice in the response to an Open311 request that returns a token instead of the ticket code. */
export const open311TokenNotice: string =
  'Mã phiếu sẽ có khi đã có người xem xét: xin hỏi lại bằng token.';

/** Notice that an Open311 request was filed but some of its attached files could not be stored. */
export const rejectedFilesNotice: (count: number) => string = (count) =>
  `${count} tệp gửi kèm không lưu được: xin gửi ảnh JPEG hoặc PNG nhỏ hơn, và chỉ vài ảnh cho mỗi phiếu.`;

/** Input hints for Open311 attributes, by data type. */
export const open311DatatypeHints = {
  number: 'Một con số',
  text: 'Tối đa 500 ký tự',
  one: 'Chọn một',
};
