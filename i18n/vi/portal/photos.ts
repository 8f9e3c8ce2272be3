type Bounds = { perTicket: number; maxBytes: number };

const megabytes = ({ maxBytes }: Bounds): number => Math.floor(maxBytes / (1024 * 1024));

export const photoTexts = {
  title: 'Ảnh',
  /** Returns the alternative text of a photo that links to the large version. */
  one: (number: number, of: number) => `Ảnh ${number} trong ${of}, mở ảnh lớn`,
  short: 'Liên kết của ảnh chỉ mở được trong 5 phút. Quá giờ, xin tải lại trang này.',
  add: 'Gửi ảnh',
  label: 'Chọn một ảnh',
  hint: (bounds: Bounds) =>
    `Ảnh JPEG hoặc PNG, tối đa ${megabytes(bounds)} MB. Gửi từng ảnh một, nhiều nhất ${bounds.perTicket} ảnh.`,
  privacy:
    'Nơi chụp, giờ chụp và tên máy được xóa khỏi ảnh. Tổng đài và đơn vị xử lý xem được ảnh: xin tránh để lộ mặt, nhà hay giấy tờ của quý vị.',
  button: 'Gửi ảnh này',
  sendNote: 'Mạng yếu cứ gửi lại: một ảnh gửi hai lần cũng chỉ là một.',
  done: 'Đã nhận ảnh. Tổng đài và đơn vị phụ trách xem được.',
  pinFirst: 'Xin nhập PIN, rồi chọn lại ảnh. Ảnh vừa rồi chưa được nhận.',
};
