/** Texts for citizens' actions on their ticket page, such as rating or reopening, and for the results. */
export const ticketActionTexts = {
  errorTitle: 'Chưa ghi được. Xin xem những chỗ sau',
  done: {
    write: 'Đã ghi phần quý vị vừa viết. Đơn vị phụ trách được báo.',
    rate: 'Đã ghi điểm của quý vị. Cảm ơn quý vị.',
    callback: 'Tổng đài sẽ gọi lại cho quý vị theo số đã ghi khi gửi.',
    reopen: 'Việc được xử lý lại từ đầu, có hạn mới, và được báo lên một cấp cao hơn.',
    'ask-data': 'Đã ghi yêu cầu về dữ liệu cá nhân của quý vị. Thời hạn trả lời ở trang này.',
  },
  unsent: 'Quý vị vừa viết',
  pinFirst: {
    title: 'Xin nhập PIN để gửi',
    why: 'Phần quý vị đã viết vẫn còn ở dưới. Chúng tôi chỉ ghi khi có đúng PIN của phiếu.',
  },
  whoReads: 'Tổng đài và đơn vị xử lý đọc được phần này. Xin đừng ghi tên hay số điện thoại.',
  sendNote: 'Bấm hai lần cũng chỉ ghi một lần.',
  ask: {
    title: 'Chúng tôi cần quý vị cho biết thêm',
    until: (by: string) =>
      `Xin trả lời ${by}. Trong lúc chờ, thời hạn tạm dừng. Sau đó việc được làm tiếp theo những gì đã biết.`,
    label: 'Quý vị trả lời',
    button: 'Gửi trả lời',
  },
  write: {
    title: 'Bổ sung thông tin',
    label: 'Quý vị muốn cho biết thêm điều gì?',
    button: 'Gửi bổ sung',
  },
  resolved: {
    title: 'Việc đã được giải quyết chưa?',
    yes: 'Đã giải quyết',
    no: 'Chưa giải quyết',
  },
  rate: {
    title: 'Quý vị thấy kết quả thế nào?',
    hint: 'Bấm một mức là xong. Tổng đài và đơn vị xử lý thấy điểm này.',
    scale: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    given: (score: number, word: string) => `Quý vị đã chấm ${score}/5: ${word}.`,
    commentLabel: 'Vì sao quý vị chấm như vậy?',
    commentButton: 'Gửi nhận xét',
    again: 'Chấm lại',
  },
  callback: {
    title: 'Quý vị muốn được gọi lại?',
    label: 'Quý vị muốn nói về việc gì, lúc nào tiện? (có thể bỏ trống)',
    button: 'Yêu cầu gọi lại',
  },
  reopen: {
    title: 'Việc chưa được giải quyết?',
    /** Heading and field label of the form in which a citizen asks to reopen a refused ticket. */
    disagree: { title: 'Quý vị chưa đồng ý?', label: 'Vì sao cần xem xét lại?' },
    offer: (until: string) =>
      `Quý vị có thể yêu cầu xử lý lại đến ${until}. Việc sẽ có hạn mới và được báo lên một cấp cao hơn.`,
    label: 'Điều gì chưa được giải quyết?',
    button: 'Yêu cầu xử lý lại',
  },
  /** Suggestions for a citizen whose action can't be recorded, for instance to reopen the ticket instead. */
  wayOut: {
    reopen: (until: string) =>
      `Việc đã kết thúc nên không ghi thêm được. Nếu chưa được giải quyết, quý vị có thể yêu cầu xử lý lại đến ${until}.`,
    tooLate: (until: string) =>
      `Thời gian yêu cầu xử lý lại đã hết lúc ${until}. Nếu việc vẫn còn, xin gửi phản ánh mới và ghi mã cũ, hoặc gọi 1022.`,
    tooOften: 'Phản ánh này đã được xử lý lại nhiều lần. Xin gửi phản ánh mới, hoặc gọi 1022.',
    over: 'Việc đã kết thúc nên không ghi thêm được. Xin gửi phản ánh mới, hoặc gọi 1022.',
    merged: 'Phản ánh này đã gộp với một phản ánh khác. Muốn nói thêm, xin gọi 1022 và đọc mã này.',
    write:
      'Việc đang được xử lý nên chưa làm vậy được. Quý vị có thể bổ sung thông tin ngay bây giờ.',
    wait: 'Việc đang được xử lý nên chưa làm vậy được. Xin xem lại sau, hoặc gọi 1022.',
  },
  why: 'Lý do',
  ended: {
    closed: 'Vì sao việc đã đóng',
    refused: 'Vì sao chúng tôi không nhận',
    referred: 'Vì sao việc được chuyển đi',
  },
  extendedTitle: 'Vì sao cần thêm thời gian',
  mergedTitle: 'Phản ánh cùng chuyện đang ở đâu',
  mergedWhy:
    'Các phản ánh về việc này được giải quyết chung. Quý vị thấy tình trạng, thời hạn và câu trả lời; vẫn bổ sung thông tin, đánh giá và yêu cầu xử lý lại được tại trang này. Những người gửi không thấy nội dung của nhau.',
  moved: {
    acknowledge: (by: string) => `Hạn xác nhận mới: ${by}.`,
    resolve: (by: string) => `Hạn trả lời mới: ${by}.`,
  },
  paused: 'Tạm dừng, chờ quý vị',
};
