type Bounds = { perTicket: number; maxBytes: number };

const megabytes = ({ maxBytes }: Bounds): number => Math.floor(maxBytes / (1024 * 1024));

export const photoTexts = {
  title: 'Ảnh',
  /** Returns the alternative text of a photo that links to the large version. */
  one: (number: number, of: number) => `Ảnh ${number} trong ${of}, mở ảnh lớn`,
  short: 'Ảnh chỉ mở được trong 5 phút. Sau đó, xin tải lại trang này.',
  add: 'Gửi ảnh',
  label: 'Chọn một ảnh',
  hint: (bounds: Bounds) =>
    `Ảnh JPEG hoặc PNG, tối đa ${megabytes(bounds)}\u00a0MB. Gửi từng ảnh một, tối đa ${bounds.perTicket} ảnh.`,
  privacy:
    'Nơi chụp, giờ chụp và tên máy được xóa khỏi ảnh. Tổng đài và đơn vị xử lý xem được ảnh: xin tránh để lộ mặt, nhà hay giấy tờ của quý vị.',
  button: 'Gửi ảnh này',
  sendNote: 'Nếu mạng yếu, quý vị cứ gửi lại: ảnh gửi hai lần chỉ được lưu một lần.',
  done: 'Đã nhận ảnh. Tổng đài và đơn vị xử lý xem được ảnh này.',
  pinFirst: 'Xin nhập PIN rồi chọn lại ảnh. Ảnh vừa rồi chưa được nhận.',
  /** Texts of the photo picker. A script replaces the names in braces. */
  picker: {
    title: 'Ảnh',
    aside: 'không bắt buộc',
    hint: ({ perTicket }: Bounds) =>
      `Tối đa ${perTicket} ảnh. Máy của quý vị thu nhỏ ảnh và xóa nơi chụp, giờ chụp, tên máy. Ảnh được giữ trên máy này và chỉ gửi đi khi đã có mã phản ánh.`,
    avoid:
      'Tổng đài và đơn vị xử lý xem được ảnh: xin tránh để lộ mặt, nhà hay giấy tờ của quý vị.',
    take: 'Chụp ảnh',
    choose: 'Chọn ảnh có sẵn',
    attach: 'Thêm ảnh',
    preparing: 'Đang thu nhỏ ảnh…',
    added: 'Đã có {count} ảnh. Ảnh sẽ được gửi ngay khi có mã phản ánh.',
    removed: 'Đã bỏ ảnh.',
    remove: 'Bỏ ảnh {number}',
    alt: 'Ảnh {number} của quý vị',
    full: 'Đã đủ {max} ảnh. Muốn gửi ảnh khác, xin bỏ bớt một ảnh.',
    unreadable: 'Máy không mở được “{name}”. Xin chọn ảnh khác, hoặc chụp màn hình ảnh đó.',
    noSpace: 'Máy này không đủ chỗ lưu ảnh. Khi có mã phản ánh, quý vị vẫn gửi được ảnh.',
  },
  drop: 'Không gửi ảnh này',
  result: 'Ảnh của đơn vị',
  shows: { before: 'Trước khi xử lý', after: 'Sau khi xử lý' },
};
