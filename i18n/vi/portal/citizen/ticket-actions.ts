/** Texts for citizens' actions on their ticket page, such as rating or reopening, and for the results. */
export const ticketActionTexts = {
  errorTitle: 'Chưa gửi được. Xin sửa:',
  done: {
    write: 'Đã nhận nội dung quý vị vừa viết. Đơn vị xử lý sẽ được báo.',
    rate: 'Đã nhận đánh giá. Cảm ơn quý vị.',
    accept:
      'Đã nhận ý kiến: việc đã được giải quyết. Cảm ơn quý vị. Nếu muốn, quý vị đánh giá kết quả ở dưới.',
    callback: 'Tổng đài sẽ gọi lại cho quý vị theo số đã để lại khi gửi.',
    reopen: 'Phản ánh được xử lý lại từ đầu, có hạn mới; lãnh đạo đơn vị cũng được báo.',
    'ask-data': 'Đã nhận yêu cầu về dữ liệu cá nhân của quý vị. Hạn trả lời hiện ở trang này.',
  },
  unsent: 'Quý vị vừa viết',
  pinFirst: {
    title: 'Xin nhập PIN để gửi',
    why: 'Nội dung quý vị đã viết vẫn còn ở dưới và chỉ được gửi khi PIN đúng.',
  },
  whoReads: 'Tổng đài và đơn vị xử lý đọc được phần này. Xin không ghi tên hoặc số điện thoại.',
  sendNote: 'Nếu bấm hai lần, nội dung chỉ được gửi một lần.',
  ask: {
    title: 'Câu hỏi cho quý vị',
    until: (by: string) => `Xin trả lời ${by}. Sau đó, đơn vị xử lý tiếp theo thông tin hiện có.`,
    label: 'Câu trả lời của quý vị',
    button: 'Gửi trả lời',
  },
  write: {
    title: 'Bổ sung thông tin',
    label: 'Nội dung bổ sung',
    button: 'Gửi bổ sung',
  },
  resolved: {
    title: 'Việc đã được giải quyết chưa?',
    yes: 'Rồi, đã giải quyết',
    no: 'Chưa giải quyết',
  },
  rate: {
    title: 'Đánh giá kết quả',
    hint: 'Xin bấm một mức. Tổng đài và đơn vị xử lý thấy đánh giá này.',
    scale: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    given: (score: number, word: string) => `Quý vị đã đánh giá ${score}/5: ${word}.`,
    commentLabel: 'Lý do đánh giá',
    commentButton: 'Gửi nhận xét',
    again: 'Đánh giá lại',
  },
  callback: {
    title: 'Yêu cầu gọi lại',
    label: 'Việc quý vị muốn trao đổi, giờ nào tiện (không bắt buộc)',
    button: 'Yêu cầu gọi lại',
  },
  reopen: {
    title: 'Nếu việc chưa được giải quyết',
    /** Heading and field label of the form in which a citizen asks to reopen a refused ticket. */
    disagree: { title: 'Nếu quý vị chưa đồng ý', label: 'Vì sao cần xem xét lại?' },
    offer: (until: string) =>
      `Quý vị có thể yêu cầu xử lý lại đến ${until}. Phản ánh sẽ có hạn mới; lãnh đạo đơn vị cũng được báo.`,
    label: 'Điều gì chưa được giải quyết?',
    button: 'Yêu cầu xử lý lại',
  },
  /** Suggestions for a citizen whose action can't be recorded, for instance to reopen the ticket instead. */
  wayOut: {
    reopen: (until: string) =>
      `Phản ánh đã kết thúc nên không nhận thêm nội dung. Nếu việc chưa được giải quyết, quý vị có thể yêu cầu xử lý lại đến ${until}.`,
    tooLate: (until: string) =>
      `Thời gian yêu cầu xử lý lại đã hết lúc ${until}. Nếu việc vẫn chưa được giải quyết, xin gửi phản ánh mới và ghi mã cũ, hoặc gọi 1022.`,
    tooOften: 'Phản ánh này đã được xử lý lại nhiều lần. Xin gửi phản ánh mới, hoặc gọi 1022.',
    over: 'Phản ánh đã kết thúc nên không nhận thêm nội dung. Xin gửi phản ánh mới, hoặc gọi 1022.',
    merged:
      'Phản ánh đã được gộp nên không thực hiện được yêu cầu này. Nếu cần, xin gọi 1022 và đọc mã này.',
    write:
      'Phản ánh đang được xử lý nên chưa thực hiện được yêu cầu này. Quý vị có thể bổ sung thông tin ngay bây giờ.',
    wait: 'Phản ánh đang được xử lý nên chưa thực hiện được yêu cầu này. Xin xem lại sau, hoặc gọi 1022.',
  },
  why: 'Lý do',
  ended: {
    closed: 'Lý do đóng phản ánh',
    refused: 'Lý do từ chối tiếp nhận',
    referred: 'Lý do chuyển cơ quan khác',
  },
  extendedTitle: 'Lý do gia hạn',
  mergedTitle: 'Tình trạng giải quyết chung',
  mergedWhy:
    'Các phản ánh về việc này được giải quyết chung. Tại trang này, quý vị vẫn xem được tình trạng, thời hạn và câu trả lời. Những người gửi không thấy nội dung của nhau.',
  moved: {
    acknowledge: (by: string) => `Hạn xác nhận mới: ${by}.`,
    resolve: (by: string) => `Hạn trả lời mới: ${by}.`,
  },
  paused: 'Tạm dừng, chờ quý vị',
};
