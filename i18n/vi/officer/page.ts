/** Vietnamese texts of the officer page: page frame, deadlines, devices and links. */
export const officerPageTexts = {
  title: (code: string) => `Phiếu ${code}`,
  brand: 'Trang xử lý của đơn vị',
  skip: 'Đến nội dung chính',
  whatTheyWrote: 'Nội dung người dân gửi',
  mergedReports: (count: number) => `Nội dung ${count} phản ánh gộp vào phiếu này`,
  accused: (units: readonly string[]) => `Đơn vị bị phản ánh: ${units.join('; ')}.`,
  /** Note above a citizen's text in another language. */
  writtenIn: {
    vi: '',
    km: 'Phản ánh viết bằng tiếng Khmer. Nếu cần giúp đọc nội dung, xin gọi 1022. Câu trả lời viết bằng tiếng Việt.',
    en: 'Phản ánh viết bằng tiếng Anh. Nếu cần giúp đọc nội dung, xin gọi 1022. Câu trả lời viết bằng tiếng Việt.',
  },
  noPlace: 'Chưa rõ nơi xảy ra',
  urgent: 'Khẩn cấp',
  openedAt: 'Tổng đài nhận lúc',
  deadline: {
    acknowledge: (by: string) => `Xin bấm “Đã nhận” ${by}.`,
    acknowledgeLate: (since: string) => `Đã quá hạn bấm “Đã nhận” từ ${since}.`,
    acknowledgeMissed: (former: string, at: string) =>
      `${former} chưa bấm “Đã nhận” khi hết hạn ${at}. Xin quý cơ quan bấm “Đã nhận” ngay.`,
    resolve: (by: string) => `Xin trả lời ${by}.`,
    resolveLate: (since: string) => `Đã quá hạn trả lời từ ${since}.`,
    resolveMissed: (former: string, at: string) =>
      `${former} chưa trả lời người dân khi hết hạn ${at}. Xin quý cơ quan trả lời sớm nhất.`,
    fromBefore: 'Hạn này đã qua trước khi phiếu được chuyển đến quý cơ quan.',
    reported: 'Cấp trên đã được báo.',
    acknowledged: (at: string, unit?: string) => `${unit ?? 'Đơn vị'} nhận việc lúc ${at}.`,
    answered: (at: string) => `Đã trả lời lúc ${at}.`,
    paused: (until: string) => `Thời hạn tạm dừng để chờ người dân, đến ${until}.`,
    pausedWhy:
      'Khi người dân trả lời hoặc hết thời gian chờ, thời hạn được tính tiếp; hạn trả lời lùi đúng bằng thời gian đã chờ.',
    extended: (amount: string) => `Hạn này đã được gia hạn thêm ${amount}.`,
    pending: (amount: string) =>
      `Đã xin thêm ${amount}, đang chờ quyết định. Trong lúc chờ, hạn vẫn như trên.`,
  },
  /** Deadline texts on the officer page for readers who can't act on the ticket. They name the unit that must act. */
  deadlineOf: (unit: string) => ({
    acknowledge: (by: string) => `${unit} phải nhận việc ${by}.`,
    acknowledgeLate: (since: string) => `${unit} đã quá hạn nhận việc từ ${since}.`,
    acknowledgeMissed: (former: string, at: string) =>
      `${former} chưa nhận việc khi hết hạn ${at}. Nay ${unit} phải nhận việc ngay.`,
    resolve: (by: string) => `${unit} phải trả lời người dân ${by}.`,
    resolveLate: (since: string) => `${unit} đã quá hạn trả lời người dân từ ${since}.`,
    resolveMissed: (former: string, at: string) =>
      `${former} chưa trả lời người dân khi hết hạn ${at}. Nay ${unit} phải trả lời sớm nhất.`,
    fromBefore: `Hạn này đã qua trước khi phiếu được chuyển đến ${unit}.`,
  }),
  open: {
    title: 'Phản ánh gửi đến đơn vị',
    why: 'Khi quý vị bấm nút dưới đây, phản ánh sẽ mở ra, liên kết được gắn với thiết bị này và lần xem được ghi lại.',
    open: 'Mở phản ánh',
  },
  toList: 'Về danh sách phản ánh',
  bundle: {
    title: 'Danh sách phản ánh',
    why: 'Khi quý vị bấm nút dưới đây, danh sách phản ánh sẽ mở ra, liên kết được gắn với thiết bị này và lần xem được ghi lại.',
    open: 'Mở danh sách',
    count: (count: number, suspects: number) =>
      suspects > 0
        ? `${count} phản ánh đang chờ xử lý, trong đó ${suspects} phản ánh nghi gửi hàng loạt (xếp sau).`
        : `${count} phản ánh đang chờ xử lý.`,
    none: 'Không còn phản ánh nào trong các tin đã gửi đang chờ đơn vị xử lý.',
    coordinated: (count: number) => `${count} phản ánh đơn vị phối hợp`,
    coordinatedHint: 'Đơn vị chủ trì tiếp nhận và trả lời. Hạn dưới đây là của đơn vị chủ trì.',
    isEmergency: 'Khẩn cấp',
    late: { acknowledge: 'Quá hạn nhận việc từ', resolve: 'Quá hạn trả lời từ' },
    due: 'Hạn trả lời',
    paused: 'Thời hạn đang tạm dừng, chờ người dân bổ sung thông tin',
    isSuspect: 'Nghi gửi hàng loạt',
  },
  lost: 'Chưa gửi được: mất mạng hoặc máy chủ bận. Nội dung quý vị viết còn trên máy này và tự gửi lại khi có mạng. Xin không đóng trang.',
  actionsTitle: 'Xử lý phiếu',
  given: 'Đơn vị đã trả lời',
  draft: 'Câu trả lời đang chờ duyệt',
  draftWhy: 'Người đứng đầu đơn vị duyệt xong thì người dân mới đọc được.',
  asked: 'Đã hỏi người dân',
  mayOnlyRead: {
    'co-unit': (unit: string) =>
      `Quý cơ quan là đơn vị phối hợp: ${unit} chủ trì và trả lời người dân. Liên kết này để quý vị theo dõi; quý cơ quan không cần xác nhận.`,
    above: (unit: string) =>
      `Quý vị được báo vì việc này cần cấp trên biết. Liên kết này chỉ để xem: nhận và trả lời là việc của ${unit}. Xin quý vị đôn đốc đơn vị.`,
    hotline: 'Liên kết này chỉ để xem. Tổng đài xử lý phiếu tại bàn làm việc, sau khi đăng nhập.',
    handed:
      'Phiếu đã được trả về Tổng đài để chuyển đến đơn vị khác. Quý vị không cần làm gì nữa, trừ khi Tổng đài chuyển lại.',
  },
  unitEnded: {
    ended: (unit: string, since: string) => `Từ ngày ${since}, ${unit} không còn hoạt động.`,
    renamed: (unit: string, since: string, newName: string) =>
      `Từ ngày ${since}, ${unit} nay là ${newName}.`,
    successor: (unit: string) => `Nhiệm vụ của đơn vị ở nơi của phiếu này nay do ${unit} đảm nhận.`,
    operatorsChoose: 'Tổng đài giao từng phản ánh cho đơn vị kế thừa phù hợp.',
    whatToDo:
      'Nếu nay quý vị phụ trách việc này ở đơn vị kế thừa, xin dùng liên kết trong tin nhắn mới nhất. Nếu chưa nhận được, xin gọi 1022 để kiểm tra danh sách người phụ trách. Nếu không còn phụ trách, quý vị không cần làm gì nữa.',
  },
  settled: 'Đơn vị không còn việc phải làm với phiếu này.',
  waitsForOthers: 'Lúc này phiếu đang chờ người khác. Quý vị chưa cần làm gì.',
  privacy:
    'Trang này không hiện danh tính người gửi. Liên kết dành riêng cho quý vị, xin không chuyển tiếp.',
  help: 'Cần hỗ trợ, xin gọi 1022.',
  call: 'Gọi 1022',
  unsent: 'Nội dung đã viết, chưa gửi được',
  justWritten: 'Nội dung quý vị vừa viết',
  errorTitle: 'Chưa gửi được. Xin sửa các mục sau',
  errorPrefix: 'Lỗi: ',
  device: {
    title: 'Liên kết đang gắn với thiết bị khác',
    why: 'Để không ai khác dùng được, mỗi liên kết gắn với thiết bị đầu tiên mở phản ánh. Muốn dùng trên thiết bị này, xin nhận một mã xác nhận.',
    send: 'Gửi mã đến',
    sendAgain: 'Gửi mã mới đến',
    sent: (phone: string) =>
      `Đã gửi mã 6 chữ số đến ${phone}. Tin nhắn có thể đến sau một, hai phút.`,
    label: 'Mã xác nhận',
    hint: 'Gồm 6 chữ số, trong tin nhắn mới nhất từ 1022.',
    confirm: 'Dùng trên thiết bị này',
    errorTitle: 'Chưa xác nhận được',
    noPhone:
      'Danh bạ chưa có số điện thoại của quý vị nên không gửi mã được. Xin gọi 1022 để được hỗ trợ.',
  },
};
