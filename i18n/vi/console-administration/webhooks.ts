/** Builds a function that returns the display text for the error code of a failed webhook delivery. */
const whyIn =
  (texts: { unreached: string; gone: string; status: (status: string) => string }) =>
  (why: string): string => {
    if (why === 'not-reached') return texts.unreached;
    return why === 'gone' ? texts.gone : texts.status(why.replace('status-', ''));
  };

export const webhookSubscriberTexts = {
  title: 'Hệ thống được tổng đài báo tin',
  hint: 'Tổng đài tự gửi tin tới các hệ thống này khi phiếu có thay đổi. Hệ thống không nhận thì cứ 10 phút gửi lại, trong 6 giờ; sau đó chờ người trực kỹ thuật gửi lại.',
  add: 'Thêm hệ thống nhận tin',
  none: 'Chưa báo tin cho hệ thống nào',
  noneHint: 'Thêm khi có đơn vị xin nhận tin: cần địa chỉ nhận và người phụ trách.',
  showWithdrawn: 'Cả hệ thống đã thôi báo',
  history: 'Ai đã thêm, thôi báo',
  dialect: 'Báo bằng',
  dialects: { events: 'Webhook (sự kiện)', open311: 'Open311 (cập nhật phiếu)' },
  dialectHints: {
    events: 'Mọi phiếu, hoặc phiếu của vài đơn vị. Không có lời người dân, không có danh tính.',
    open311:
      'Chỉ phiếu do hệ thống ấy gửi vào bằng khóa của mình, ví dụ FixMyStreet. Phiếu chưa công khai thì chỉ báo trạng thái.',
  },
  name: 'Tên hệ thống',
  contact: 'Người phụ trách',
  contactHint: 'Tên, điện thoại hoặc thư điện tử: hỏi ai khi tin không tới.',
  url: 'Địa chỉ nhận',
  urlHints: {
    events: 'Địa chỉ https đầy đủ, ví dụ https://don-vi.gov.vn/su-kien.',
    open311:
      'Phần đầu địa chỉ Open311 của họ, ví dụ https://cong.gov.vn/open311/v2/. Tổng đài gửi tới servicerequestupdates ở đó.',
  },
  kinds: 'Báo khi',
  kind: {
    opened: 'có phiếu mới',
    routed: 'chuyển đơn vị',
    acknowledged: 'đơn vị đã nhận',
    answered: 'đã trả lời',
    supplemented: 'được bổ sung câu trả lời',
    late: 'trễ hạn',
    closed: 'kết thúc',
    reopened: 'mở lại',
  },
  allKinds: 'Báo mọi sự kiện',
  someKinds: (kinds: string) => `Báo khi ${kinds}`,
  units: 'Phiếu của đơn vị',
  unitsHint: 'Để trống: phiếu của mọi đơn vị.',
  ofUnits: (units: string) => `Phiếu của ${units}`,
  ofAll: 'Phiếu của mọi đơn vị',
  provider: 'Phiếu gửi vào bằng khóa của',
  providerHint: 'Hệ thống phải có khóa đang dùng được ở danh sách trên.',
  ofProvider: (name: string) => `Phiếu do ${name} gửi vào`,
  jurisdictionId: 'Mã tổng đài ở bên họ (jurisdiction_id)',
  jurisdictionHint: 'Với FixMyStreet là số của cơ quan (body) ở đó.',
  apiKey: 'Khóa họ cấp cho tổng đài (api_key)',
  apiKeyHint: 'Cất kín, không hiện lại. Đổi khóa thì thôi báo rồi thêm lại.',
  format: 'Định dạng',
  save: 'Thêm',
  cancel: 'Thôi',
  withdraw: 'Thôi báo …',
  withdrawTitle: (name: string) => `Thôi báo tin cho ${name}`,
  withdrawBody:
    'Từ lúc này không gửi gì nữa, kể cả tin đang chờ gửi lại. Không khôi phục được: muốn báo lại thì thêm mới.',
  withdrawDo: 'Thôi báo',
  standing: {
    well: 'Đang nhận',
    failing: 'Đang không nhận',
    untried: 'Chưa có tin nào gửi',
    withdrawn: 'Đã thôi báo',
  },
  taken: 'Nhận gần nhất:',
  since: 'Không nhận từ',
  tries: (count: number) => `${count} lần gửi không được.`,
  lastFailure: 'Lần không nhận gần nhất:',
  why: whyIn({
    unreached: 'Không gọi được máy chủ của họ.',
    gone: 'Máy chủ báo địa chỉ không còn (410).',
    status: (status) => `Máy chủ trả lời mã ${status}.`,
  }),
  secret: {
    title: (name: string) => `Mật khẩu ký của ${name}`,
    warning:
      'Chỉ hiện một lần này. Chép và giao cho người phụ trách bằng đường kín. Hệ thống ấy dùng nó để biết tin đúng là của tổng đài. Mất thì thêm lại hệ thống.',
    label: 'Mật khẩu ký (whsec)',
    copy: 'Chép mật khẩu',
    done: 'Tôi đã cất mật khẩu',
  },
};
