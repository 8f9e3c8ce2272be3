export const mergerTexts = {
  lead: 'Chọn các đơn vị hoặc địa bàn được sáp nhập, ngày và nơi tiếp nhận. Công cụ lập mọi dòng kéo theo (ngày hết hiệu lực, nơi kế tục, chủ đề, tuyến báo cáo, bài viết, giờ làm việc, người phụ trách) để đưa vào bản nháp. Chưa có gì được lưu.',
  table: 'Sáp nhập',
  tables: { units: 'Đơn vị', areas: 'Địa bàn' },
  on: 'Ngày có hiệu lực (nơi tiếp nhận bắt đầu từ ngày này)',
  from: { units: 'Các đơn vị được sáp nhập', areas: 'Các địa bàn được sáp nhập' },
  /** Explains an empty list of units or areas that can merge. */
  empty: {
    units: (day: string) =>
      `Chưa có đơn vị nào để sáp nhập trong ngày ${day}: mọi đơn vị của ngày này đều mới bắt đầu, và đơn vị mới chỉ sáp nhập được từ hôm sau.`,
    areas: (day: string) =>
      `Chưa có địa bàn nào để sáp nhập trong ngày ${day}: mọi địa bàn của ngày này đều mới bắt đầu, và địa bàn mới chỉ sáp nhập được từ hôm sau.`,
    choose: (day: string) => `Chọn ngày ${day}`,
  },
  successor: 'Nơi tiếp nhận',
  kinds: {
    existing: 'Đã có',
    new: 'Thành lập mới',
    none: 'Không có, giải thể',
  },
  existing: 'Đơn vị hoặc địa bàn tiếp nhận',
  plan: 'Lập các dòng',
  planned: (count: number) => `${count} dòng kéo theo`,
  rows: (count: number) => `${count} dòng`,
  add: (count: number) => `Đưa ${count} dòng vào bản nháp`,
  toConfirm: (count: number) => `${count} dòng cần người xem lại`,
  why: {
    'proposed-person': 'người phụ trách được đề xuất, xin xác nhận tên, điện thoại và thư điện tử',
    'undated-reference': 'nêu đơn vị cũ nhưng không có ngày; việc sẽ theo đơn vị kế tục',
    'no-successor': 'nêu đơn vị bị giải thể, xin chọn đơn vị khác',
    'mentions-name': 'nội dung nhắc tên cũ, xin sửa nếu cần',
    'states-area-count': 'nội dung nêu số xã, phường hoặc huyện, xin sửa nếu cần',
  },
  checking: 'Đang kiểm tra và tính phần bàn giao …',
  /** Violated rules: the field, the rule and the remedy. */
  problems: {
    'day-missing': (tomorrow: string) =>
      `Ngày có hiệu lực: chưa điền. Xin chọn một ngày từ ${tomorrow}.`,
    'day-past': (tomorrow: string) =>
      `Ngày có hiệu lực: phải sau hôm nay, vì phiếu và lịch sử của những ngày đã qua không đổi. Xin chọn một ngày từ ${tomorrow}.`,
    'nothing-merged': (_tomorrow: string) =>
      'Nơi được sáp nhập: chưa chọn. Xin chọn ít nhất một nơi.',
    'successor-missing': (_tomorrow: string) =>
      'Nơi tiếp nhận: chưa chọn. Xin chọn một nơi, lập nơi mới, hoặc chọn giải thể.',
    'not-in-force': (name: string) =>
      `${name}: không có hiệu lực vào ngày ấy. Xin chọn nơi khác hoặc ngày khác.`,
    'begins-on-day': (name: string) =>
      `${name}: mới bắt đầu đúng ngày ấy. Xin chọn nơi khác hoặc ngày khác.`,
    'merged-into-itself': (name: string) =>
      `Nơi tiếp nhận: ${name} cũng được sáp nhập. Xin chọn nơi khác, hoặc bỏ nơi này khỏi danh sách sáp nhập.`,
    'successor-field': (label: string, rule: string) =>
      `Nơi tiếp nhận mới, mục “${label}”: ${rule}`,
  },
};
