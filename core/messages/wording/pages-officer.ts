/** What the officer's page says; officers read Vietnamese. */
export const officerPageWords = {
  title: (code: string) => `Phiếu ${code}`,
  brand: 'Trang xử lý của đơn vị',
  skip: 'Đến nội dung chính',
  whatTheyWrote: 'Người dân viết',
  noPlace: 'Chưa rõ nơi xảy ra',
  urgent: 'Khẩn cấp',
  openedAt: 'Nhận lúc',
  deadline: {
    acknowledge: (by: string) => `Xin bấm “Đã nhận” ${by}.`,
    acknowledgeLate: (since: string) =>
      `Trễ hạn: lẽ ra bấm “Đã nhận” trước ${since}. Cấp trên đã được báo.`,
    resolve: (by: string) => `Xin trả lời ${by}.`,
    resolveLate: (since: string) => `Trễ hạn: lẽ ra trả lời trước ${since}. Cấp trên đã được báo.`,
    acknowledged: (at: string) => `Đã nhận lúc ${at}.`,
    answered: (at: string) => `Đã trả lời lúc ${at}.`,
  },
  actionsTitle: 'Quý vị làm gì?',
  acknowledge: {
    button: 'Đã nhận',
    why: 'Bấm là xác nhận đơn vị đã nhận việc. Người gửi thấy điều này khi tra cứu.',
  },
  answer: {
    label: 'Trả lời người dân',
    hint: 'Đã làm gì, kết quả ra sao, nếu chưa xong thì bao giờ xong. Người gửi đọc nguyên văn.',
    button: 'Trả lời',
  },
  given: 'Đơn vị đã trả lời',
  mayOnlyRead:
    'Liên kết này chỉ để xem. Việc nhận và trả lời dành cho người xử lý và người đứng đầu đơn vị phụ trách, qua liên kết gửi riêng cho họ.',
  settled: 'Phiếu này không còn chờ đơn vị làm gì thêm.',
  privacy:
    'Người gửi là ai thì không hiện ở đây. Liên kết này dành riêng cho quý vị, xin không chuyển tiếp.',
  help: 'Cần giúp? Gọi 1022.',
  call: 'Gọi 1022',
  unsent: 'Quý vị đã viết, chưa gửi được',
  errorTitle: 'Chưa ghi được. Xin sửa những chỗ sau',
  errorPrefix: 'Lỗi: ',
  notice: {
    done: { acknowledge: 'Đã ghi: đơn vị nhận việc', answer: 'Đã ghi: câu trả lời' },
    at: (at: string) => `Ghi lúc ${at}.`,
    already: {
      acknowledge: 'Việc nhận đã được ghi từ trước',
      answer: 'Câu trả lời đã được ghi từ trước',
    },
    notTwice: 'Lần gửi này không ghi thêm gì.',
    stale: 'Chưa ghi: phiếu vừa có thay đổi',
    changedAt: (at: string) => `Thay đổi lúc ${at}, sau khi quý vị mở trang.`,
    staleWhy: 'Xin xem lại bên dưới rồi làm lại nếu còn cần.',
    refused: {
      acknowledge: 'Chưa ghi: lúc này phiếu không nhận thao tác “Đã nhận”',
      answer: 'Chưa ghi: lúc này phiếu không nhận câu trả lời',
    },
    told: {
      citizen: 'Người gửi sẽ được báo bằng tin nhắn hoặc email.',
      nobody: 'Không ai nhận tin báo; người gửi thấy khi tra cứu bằng mã.',
    },
  },
  device: {
    title: 'Liên kết đang gắn với thiết bị khác',
    why: 'Để không ai khác dùng được, mỗi liên kết gắn với thiết bị đầu tiên bấm nút. Muốn dùng trên thiết bị này, xin nhận một mã xác nhận.',
    send: 'Gửi mã đến',
    sendAgain: 'Gửi mã mới đến',
    sent: (phone: string) =>
      `Đã gửi mã 6 chữ số đến ${phone}. Tin nhắn có thể đến sau một, hai phút.`,
    label: 'Mã xác nhận',
    hint: '6 chữ số trong tin nhắn mới nhất từ 1022.',
    confirm: 'Dùng trên thiết bị này',
    errorTitle: 'Chưa xác nhận được',
    noPhone:
      'Danh bạ chưa có số điện thoại của quý vị nên không gửi mã được. Xin gọi 1022 để được giúp.',
  },
  ended: {
    expired: {
      title: 'Liên kết đã hết hạn',
      text: 'Mỗi liên kết chỉ dùng được trong một thời gian. Xin dùng liên kết trong tin nhắn mới nhất, hoặc gọi 1022 để được gửi lại.',
    },
    reassigned: {
      title: 'Việc đã chuyển cho đơn vị khác',
      text: 'Quý vị không cần làm gì nữa. Nếu cho là nhầm, xin gọi 1022.',
    },
    closed: {
      title: 'Phiếu đã khép lại',
      text: 'Quý vị không cần làm gì nữa. Nếu cần xem lại, xin gọi 1022.',
    },
    unknown: {
      title: 'Không có liên kết này',
      text: 'Địa chỉ có thể bị cắt mất một phần. Xin mở lại từ tin nhắn, hoặc gọi 1022.',
    },
  },
};
