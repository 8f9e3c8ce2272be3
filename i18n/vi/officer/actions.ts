/** Button labels on the officer page, and confirmations after each action. */
export const officerActionTexts = {
  acknowledge: {
    button: 'Đã nhận',
    why: 'Bấm để xác nhận đơn vị đã nhận việc. Người gửi thấy xác nhận này khi tra cứu.',
  },
  answer: {
    label: 'Trả lời người dân',
    hint: 'Nêu việc đã làm, kết quả và thời gian hoàn thành nếu chưa xong. Người gửi đọc nguyên văn.',
    hintReviewed:
      'Nêu việc đã làm và kết quả. Sau khi người đứng đầu đơn vị duyệt, người gửi đọc nguyên văn.',
    button: 'Trả lời',
    buttonReviewed: 'Gửi duyệt',
  },
  photo: {
    summary: 'Thêm ảnh kết quả',
    why: 'Người dân thấy ảnh cùng với câu trả lời. Nơi chụp, giờ chụp và tên máy được xóa khỏi ảnh.',
    added: 'Ảnh kết quả đã thêm',
    label: 'Chọn hoặc chụp một ảnh',
    hint: (bounds: { perTicket: number; maxBytes: number }) =>
      `Ảnh JPEG hoặc PNG, tối đa ${Math.floor(bounds.maxBytes / (1024 * 1024))} MB, tối đa ${bounds.perTicket} ảnh. Xin tránh mặt người, biển số xe và giấy tờ.`,
    buttons: { before: 'Gửi ảnh trước khi xử lý', after: 'Gửi ảnh sau khi xử lý' },
  },
  withdrawPhoto: {
    summary: 'Rút ảnh kết quả gửi nhầm',
    why: 'Không ai xem được ảnh nữa, kể cả người dân; tệp ảnh bị xóa sau 7 ngày. Lịch sử chỉ ghi là có một ảnh bị rút.',
    label: 'Rút ảnh nào?',
    unknown: 'Xin chọn',
    choice: (number: number, shows: 'before' | 'after', at: string) =>
      `Ảnh ${number}, ${shows === 'before' ? 'trước' : 'sau'} khi xử lý, thêm ${at}`,
    button: 'Rút ảnh',
  },
  ask: {
    summary: 'Cần bổ sung',
    why: 'Hỏi người dân thông tin còn thiếu. Thời hạn tạm dừng trong lúc chờ.',
    label: 'Câu hỏi cho người dân',
    hint: 'Người gửi đọc nguyên văn. Xin hỏi cho đủ trong một lần.',
    button: 'Gửi câu hỏi',
  },
  return: {
    summary: 'Không thuộc thẩm quyền',
    why: 'Trả về Tổng đài và đề nghị đơn vị có thẩm quyền. Hạn trả lời người dân không được tính lại.',
    unit: 'Đơn vị có thẩm quyền',
    unknown: 'Xin chọn',
    label: 'Lý do',
    hint: 'Căn cứ để Tổng đài chuyển đúng nơi. Người gửi không đọc phần này.',
    button: 'Trả về Tổng đài',
    levels: {
      province: () => 'Cấp tỉnh',
      district: (district: string | undefined) => district ?? 'Cấp huyện',
      commune: (within: string | undefined) =>
        within === undefined ? 'Cấp xã' : `Cấp xã, ${within}`,
    },
  },
  extend: {
    summary: 'Xin gia hạn',
    why: (most: string) => `Được xin một lần, tối đa ${most}. Cần người có thẩm quyền đồng ý.`,
    amount: 'Thời gian xin thêm',
    unknown: 'Xin chọn',
    label: 'Lý do',
    hint: 'Nếu được đồng ý, người gửi đọc nguyên văn lý do này.',
    button: 'Xin gia hạn',
  },
  review: {
    title: 'Duyệt câu trả lời',
    why: 'Khi được duyệt, câu trả lời được gửi nguyên văn cho người dân.',
    approve: 'Duyệt, gửi người dân',
    reject: 'Không duyệt',
    rejectWhy: 'Trả lại người soạn để sửa.',
    label: 'Nội dung cần sửa',
    hint: 'Người soạn đọc nguyên văn. Người dân không đọc phần này.',
    button: 'Không duyệt',
  },
  extension: {
    title: (amount: string) => `Đơn vị xin thêm ${amount}`,
    due: (now: string, then: string) => `Hạn hiện nay: ${now}. Nếu đồng ý: ${then}.`,
    grant: 'Đồng ý',
    refuse: 'Không đồng ý',
    refuseWhy: 'Hạn giữ nguyên; đơn vị không được xin lần nữa.',
    label: 'Lý do không đồng ý',
    hint: 'Đơn vị đọc nguyên văn. Người dân không đọc phần này.',
    button: 'Không đồng ý',
  },
};

/** Error texts for required fields that were left empty on the officer page, by field name. */
export const officerRequiredFieldTexts = {
  text: 'Xin viết câu trả lời cho người dân.',
  question: 'Xin viết câu hỏi cho người dân.',
  unit: 'Xin chọn đơn vị mà việc này thuộc thẩm quyền.',
  returnReason: 'Xin cho biết vì sao việc không thuộc thẩm quyền.',
  amount: 'Xin chọn thời gian cần thêm.',
  extendReason: 'Xin cho biết vì sao cần thêm thời gian.',
  withdrawnPhoto: 'Xin chọn ảnh cần rút.',
  rejection: 'Xin cho biết câu trả lời cần sửa gì.',
  refusal: 'Xin cho biết vì sao không đồng ý gia hạn.',
};

/** Notices on the officer page about the result of a submitted form. */
export const officerNoticeTexts = {
  done: {
    acknowledged: 'Đã ghi: đơn vị nhận việc',
    answered: 'Đã ghi: câu trả lời',
    submitted: 'Đã ghi: câu trả lời, chờ duyệt',
    asked: 'Đã ghi: câu hỏi gửi người dân',
    returned: 'Đã ghi: trả về Tổng đài',
    'extension-asked': 'Đã ghi: xin gia hạn',
    rejected: 'Đã ghi: không duyệt',
    extended: 'Đã ghi: đồng ý gia hạn',
    'extension-refused': 'Đã ghi: không đồng ý gia hạn',
    'result-photo-withdrawn': 'Đã rút ảnh kết quả',
    other: 'Đã ghi',
  },
  already: {
    acknowledged: 'Việc nhận đã được ghi từ trước',
    answered: 'Câu trả lời đã được ghi từ trước',
    submitted: 'Câu trả lời chờ duyệt đã được ghi từ trước',
    asked: 'Câu hỏi đã được ghi từ trước',
    returned: 'Việc trả về Tổng đài đã được ghi từ trước',
    'extension-asked': 'Việc xin gia hạn đã được ghi từ trước',
    rejected: 'Việc không duyệt đã được ghi từ trước',
    extended: 'Việc đồng ý gia hạn đã được ghi từ trước',
    'extension-refused': 'Việc không đồng ý gia hạn đã được ghi từ trước',
    'result-photo-withdrawn': 'Ảnh kết quả đã được rút từ trước',
    other: 'Việc này đã được ghi từ trước',
  },
  at: (at: string) => `Ghi lúc ${at}.`,
  notTwice: 'Lần gửi này không ghi thêm gì.',
  photo: {
    recorded: 'Đã nhận ảnh kết quả',
    why: 'Người dân thấy ảnh cùng với câu trả lời. Nội dung quý vị viết vẫn còn.',
    refused: 'Chưa nhận ảnh: lúc này phiếu không nhận thêm ảnh',
  },
  stale: 'Chưa ghi: phiếu vừa có thay đổi',
  changed: (what: string, at: string) => `${what} (lúc ${at}, sau khi quý vị mở trang.)`,
  staleWhy: 'Xin xem lại bên dưới rồi bấm lại nếu còn cần. Nội dung quý vị viết vẫn còn.',
  refused: (button: string) => `Chưa ghi: lúc này phiếu không nhận thao tác “${button}”`,
  notified: {
    citizen: 'Người gửi sẽ được báo bằng tin nhắn hoặc email.',
    'citizen-looks': 'Người gửi không để lại số điện thoại hay email; họ thấy khi tra cứu bằng mã.',
    'citizen-and-unit': 'Người xin gia hạn và người gửi sẽ được báo.',
    returned: 'Tổng đài sẽ được báo và chuyển phiếu.',
    'review-asked': 'Người đứng đầu đơn vị sẽ được báo để duyệt.',
    'extension-asked': 'Người có quyền đồng ý sẽ được báo. Trong lúc chờ, hạn vẫn như cũ.',
    unit: 'Đơn vị sẽ được báo.',
    nobody: 'Không ai nhận tin báo; người gửi thấy khi tra cứu bằng mã.',
  },
};
