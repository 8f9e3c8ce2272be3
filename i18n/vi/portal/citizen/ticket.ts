/** Vietnamese texts of the page on which citizens follow their ticket. */
export const ticketPageTexts = {
  title: (code: string) => `Phản ánh ${code}`,
  late: { acknowledge: 'Trễ hạn nhận việc', resolve: 'Trễ hạn trả lời' },
  headline: {
    answeredAt: (at: string) => `Đã trả lời lúc ${at}.`,
    answerBy: (by: string, unit: string | undefined) =>
      `${unit ?? 'Đơn vị xử lý'} sẽ trả lời ${by}.`,
    paused: 'Thời hạn tạm dừng, chờ quý vị trả lời.',
    overdue: (since: string) => `Đã quá hạn trả lời quý vị từ ${since}.`,
    unacknowledged: (since: string) => `Đơn vị đã quá hạn xác nhận từ ${since}.`,
    unacknowledgedBy: (former: string, at: string) =>
      `${former} chưa xác nhận phản ánh khi hết hạn ${at}.`,
    overdueAt: (former: string) => `Phản ánh quá hạn khi còn ở ${former}.`,
    continues: (unit: string, since: string) => `Từ ngày ${since}, ${unit} tiếp tục giải quyết.`,
    escalated: 'Việc trễ hạn đã được báo lên cấp trên.',
    /** Tickets that ended without an answer; the page shows the reason below. */
    ended: {
      closed: 'Phản ánh đã kết thúc. Lý do ở dưới.',
      refused: 'Tổng đài không xử lý phản ánh này. Lý do ở dưới.',
      referred: 'Việc thuộc thẩm quyền của cơ quan khác. Hướng dẫn ở dưới.',
    },
  },
  means: {
    new: 'Tổng đài đã nhận và đang chọn đơn vị xử lý.',
    triage: 'Tổng đài viên đang xem để chuyển đến đúng đơn vị.',
    waiting:
      'Đơn vị cần quý vị bổ sung thông tin. Xin nhập PIN ở trang này để trả lời, hoặc gọi 1022.',
    assigned: 'Phản ánh đã được chuyển đến đơn vị xử lý và đang chờ đơn vị xác nhận.',
    'in-progress': 'Đơn vị xử lý đã nhận và đang giải quyết.',
    returned: 'Đơn vị báo việc không thuộc thẩm quyền. Tổng đài đang chuyển đến đơn vị khác.',
    extended: 'Đơn vị được gia hạn và có nêu lý do.',
    'in-review': 'Đã có kết quả, đang chờ duyệt trước khi gửi quý vị.',
    answered:
      'Xin nhập PIN để đánh giá hoặc yêu cầu xử lý lại. Quý vị cũng có thể gọi 1022 và đọc mã này.',
    reopened: 'Đơn vị đang giải quyết lại từ đầu, với thời hạn mới.',
    closed:
      'Phản ánh đã đóng. Nếu việc chưa được giải quyết, xin nhập PIN để yêu cầu xử lý lại, hoặc gọi 1022.',
    refused: 'Phản ánh bị từ chối tiếp nhận. Xin nhập PIN ở trang này để xem lý do, hoặc gọi 1022.',
    merged:
      'Phản ánh này đã gộp với một phản ánh khác về cùng sự việc. Mã của quý vị vẫn dùng được.',
    referred:
      'Việc thuộc thẩm quyền của cơ quan khác. Xin nhập PIN ở trang này để xem hướng dẫn, hoặc gọi 1022.',
  },
  /** Stages of a ticket, shown as progress. */
  progress: {
    title: 'Tiến độ',
    stages: { received: 'Nhận', forwarded: 'Chuyển', processing: 'Xử lý', answered: 'Trả lời' },
  },
  service: 'Loại việc',
  openedAt: 'Nhận lúc',
  unit: 'Đơn vị xử lý',
  /** Value of a fact that readers without the PIN don't see. */
  withPin: 'Hiện khi nhập PIN',
  noUnit: 'Đang chọn',
  acknowledgedAt: 'Xác nhận lúc',
  acknowledgeBy: 'Hạn xác nhận',
  resolveBy: 'Hạn trả lời',
  topic: 'Chủ đề',
  place: 'Nơi xảy ra',
  national: (number: string) =>
    `Phản ánh cũng có trên Hệ thống tiếp nhận, trả lời phản ánh quốc gia, mã ${number}.`,
  openTitle: 'Đọc nội dung và câu trả lời',
  openWhy:
    'Ai có mã đều xem được tình trạng và thời gian nhận. Nội dung, câu trả lời, thời hạn và quá trình xử lý chỉ mở được bằng PIN.',
  pin: {
    label: 'PIN',
    hint: 'Gồm 6 chữ số, ghi cạnh mã trên phiếu hoặc trong tin nhắn đã gửi cho quý vị.',
  },
  openButton: 'Mở',
  errorTitle: 'Chưa mở được',
  answerTitle: 'Câu trả lời',
  additionTitle: 'Phần bổ sung',
  answeredBy: (unit: string, at: string) => `${unit}, ${at}`,
  textTitle: 'Nội dung quý vị đã gửi',
  timelineTitle: 'Quá trình xử lý',
  another: 'Tra cứu mã khác',
  someUnit: 'Đơn vị xử lý',
  events: {
    opened: () => 'Tổng đài 1022 đã nhận phản ánh.',
    queued: () => 'Đã giao tổng đài viên chọn đơn vị xử lý.',
    assigned: (unit: string) => `Đã chuyển đến ${unit}.`,
    'handed-over': (unit: string) =>
      `Đơn vị trước đây được sắp xếp lại. ${unit} tiếp tục giải quyết.`,
    acknowledged: (unit: string) => `${unit} đã nhận việc.`,
    asked: (unit: string) => `${unit} cần quý vị bổ sung thông tin. Thời hạn tạm dừng.`,
    wrote: () => 'Quý vị đã bổ sung thông tin.',
    'photo-added': () => 'Quý vị đã gửi một ảnh.',
    resumed: () => 'Chưa nhận được thông tin bổ sung. Thời hạn được tính tiếp.',
    returned: (unit: string) => `${unit} báo việc không thuộc thẩm quyền.`,
    classified: () => 'Tổng đài phân loại lại nên thời hạn thay đổi.',
    extended: () => 'Đơn vị được gia hạn.',
    recomputed: () => 'Lịch làm việc thay đổi nên thời hạn được tính lại.',
    answered: (unit: string) => `${unit} đã trả lời.`,
    supplemented: (unit: string) => `${unit} đã bổ sung câu trả lời.`,
    'result-photo-withdrawn': () => 'Một ảnh kết quả đã bị rút.',
    rated: (_unit: string, score: number) => `Quý vị đánh giá ${score}/5.`,
    accepted: () => 'Quý vị cho biết việc đã được giải quyết.',
    reopened: () => 'Quý vị yêu cầu xử lý lại. Đơn vị xử lý và lãnh đạo đơn vị được báo.',
    'callback-asked': () => 'Tổng đài sẽ gọi lại cho quý vị.',
    talked: () => 'Quý vị đã nói chuyện với tổng đài viên.',
    'voice-message-left': () => 'Quý vị đã để lại lời nhắn thoại.',
    transcribed: () =>
      'Hệ thống đã chuyển lời nhắn thoại của quý vị thành văn bản; có thể có chỗ sai.',
    'not-transcribed': () =>
      'Hệ thống không chuyển được lời nhắn thoại thành văn bản; tổng đài viên sẽ nghe.',
    'data-asked': () => 'Quý vị gửi yêu cầu về dữ liệu cá nhân.',
    'data-delayed': () => 'Yêu cầu về dữ liệu cá nhân cần thêm thời gian.',
    'data-granted': () => 'Đã thực hiện yêu cầu về dữ liệu cá nhân.',
    'data-refused': () => 'Không thực hiện được yêu cầu về dữ liệu cá nhân.',
    anonymised: () => 'Đã hết thời hạn lưu; dữ liệu cá nhân được xóa.',
    closed: () => 'Phản ánh đã đóng.',
    refused: () => 'Phản ánh bị từ chối tiếp nhận.',
    merged: () => 'Đã gộp với một phản ánh khác về cùng sự việc.',
    unmerged: () => 'Đã tách khỏi phản ánh đã gộp để xử lý riêng.',
    referred: () => 'Đã chuyển đến cơ quan có thẩm quyền.',
  },
  reopenedByOther:
    'Một người khác cùng phản ánh việc này đã yêu cầu xử lý lại. Đơn vị xử lý và lãnh đạo đơn vị được báo.',
  called: {
    reached: 'Tổng đài đã gọi và nói chuyện với quý vị.',
    'no-answer': 'Tổng đài đã gọi nhưng chưa gặp được quý vị. Tổng đài sẽ gọi lại.',
    'wrong-number': 'Tổng đài đã gọi, nhưng số điện thoại không đúng. Xin gọi 1022.',
    'given-up': 'Tổng đài đã gọi nhiều lần nhưng không gặp được quý vị. Xin gọi 1022.',
  },
  rung: {
    reminded: {
      acknowledge: (unit: string) => `Tổng đài nhắc ${unit} xác nhận trước khi hết hạn.`,
      resolve: (unit: string) => `Tổng đài nhắc ${unit} trả lời trước khi hết hạn.`,
    },
    overdue: { acknowledge: 'Quá hạn xác nhận.', resolve: 'Quá hạn trả lời.' },
    escalated: {
      acknowledge: 'Trễ hạn xác nhận: đã báo lên cấp trên.',
      resolve: 'Trễ hạn trả lời: đã báo lên cấp trên.',
    },
  },
};
