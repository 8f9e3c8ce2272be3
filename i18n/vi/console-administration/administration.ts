export const administrationTexts = {
  title: 'Quản trị',
  search: 'Tìm trong bảng (không cần dấu)',
  groups: {
    people: 'Đơn vị và con người',
    matters: 'Chủ đề và đường đi',
    time: 'Thời hạn và lịch',
    answers: 'Lời với người dân',
    public: 'Nội dung công khai',
  },
  views: {
    tables: 'Danh mục',
    calendar: 'Lịch làm việc',
    wording: 'Tin nhắn',
    route: 'Phiếu này đi đâu?',
    members: 'Người dùng',
    connections: 'Kết nối',
    merger: 'Sáp nhập',
    draft: 'Bản nháp',
    history: 'Lịch sử thay đổi',
  },
  draftTab: (count: number) => (count > 0 ? `Bản nháp (${count})` : 'Bản nháp'),
  lead: 'Mỗi thay đổi được xem trước, có lý do, có tên người làm, và hoàn tác được. Phiếu đang mở tính lại hạn theo thay đổi.',
  rows: ({ rows, later = 0, ended = 0 }: { rows: number; later?: number; ended?: number }) =>
    [
      `${rows} dòng`,
      later > 0 ? `${later} chưa đến ngày` : '',
      ended > 0 ? `${ended} đã kết thúc` : '',
    ]
      .filter(Boolean)
      .join(', '),
  none: 'Không có dòng nào khớp',
  noneHint: 'Bỏ bớt chữ trong ô tìm, hoặc bật xem cả dòng chưa đến ngày, dòng đã hết hiệu lực.',
  show: {
    later: (count: number) => `Cả ${count} dòng chưa đến ngày`,
    ended: (count: number) => `Cả ${count} dòng đã hết hiệu lực`,
  },
  add: 'Thêm dòng',
  back: 'Tất cả các bảng',
  backToTable: 'Về bảng',
  historyOfTable: 'Lịch sử của bảng này',
  historyOfRow: 'Lịch sử của dòng này',
  readOnly: 'Chỉ quản trị viên được sửa.',
  standing: {
    always: 'Luôn có hiệu lực',
    fromTo: (from: string | null, to: string | null) =>
      [from && `từ ${from}`, to && `đến hết ${to}`].filter(Boolean).join(' '),
    later: 'Chưa đến ngày',
    ended: 'Đã hết',
    expired: 'Hết giá trị, người dân không thấy',
    'review-overdue': 'Trễ xem lại, người dân vẫn thấy',
    now: 'Đang có hiệu lực',
  },
  kept: (days: number) => `${days.toLocaleString('vi')} ngày`,
  validity:
    'Để trống ngày đầu: có từ trước khi mở tổng đài. Để trống ngày cuối: chưa biết ngày hết. Cả hai ngày đều được tính. Phiếu cũ vẫn theo dòng có hiệu lực vào ngày mở phiếu.',
  reason: 'Lý do (văn bản số mấy, ai yêu cầu)',
  reasonHint: 'Ít nhất 5 chữ. Lý do ở lại trong lịch sử.',
  preview: 'Xem trước',
  previewing: 'Đang tính …',
  make: 'Thực hiện',
  toDraft: 'Đưa vào bản nháp',
  moreRows: (count: number) => `và ${count} dòng nữa, xem trong bản nháp`,
  cancel: 'Thôi',
  made: (number: number) => `Đã thực hiện: thay đổi số ${number}.`,
  wrong: 'Chưa thực hiện được. Sửa các chỗ sau:',
  brings: 'Thay đổi này sẽ:',
  moved: (count: number, counted: number) =>
    count === 0
      ? `Không dời hạn của phiếu nào trong ${counted} phiếu đang mở.`
      : `Dời hạn của ${count} trong ${counted} phiếu đang mở:`,
  rerouted: (count: number) =>
    count === 0 ? '' : `${count} phiếu như vậy, nếu gửi hôm nay, sẽ về đơn vị khác:`,
  gaps: 'Sau thay đổi này không còn ai ở các vai trò:',
  priorities: {
    emergency: (to: string, _from: string) =>
      `mức ${to} coi mọi phản ánh mới là cấp cứu: người gửi được nhắc gọi 115, tổng đài và đơn vị được báo ngay, thời hạn tính bằng phút.`,
    changed: (to: string, from: string) =>
      `mức ưu tiên đổi từ ${from} thành ${to} cho phiếu mới; phiếu đang mở giữ mức cũ đến khi tổng đài phân loại lại.`,
    'unlike-service': (to: string, from: string) =>
      `mức ưu tiên ${to} khác mức mặc định ${from} của loại việc.`,
  },
  clocks: { forward: 'chuyển', acknowledge: 'tiếp nhận', resolve: 'giải quyết' },
  more: (count: number) => `và ${count} phiếu nữa`,
  field: 'Trường',
  before: 'Trước',
  after: 'Sau',
  nothing: '—',
  stale: {
    title: 'Trong lúc này người khác đã sửa danh mục',
    body: 'Chữ đã nhập còn nguyên. Xem họ đã làm gì, rồi xem trước lại trên bản mới.',
    same: 'Họ sửa đúng dòng này: nếu tiếp tục, dòng sẽ thành như đã nhập.',
    again: 'Xem trước lại trên bản mới',
  },
};
