const quote = (words: readonly string[]): string => words.map((one) => `“${one}”`).join(', ');

/** Vietnamese texts of the box for a free description, and of the page that shows what the hotline understood from it. */
export const reportProposalTexts = {
  box: {
    label: 'Kể cho chúng tôi',
    hint: 'Việc gì, ở đâu, từ lúc nào. Viết có dấu hay không dấu đều được.',
    next: 'Tiếp tục',
    photo: 'Kèm ảnh',
    promise: 'Nội dung chỉ được gửi sau khi quý vị xem lại và bấm “Gửi đi”.',
    orList: 'Hoặc chọn loại việc',
  },
  dictation: {
    start: 'Nhập bằng giọng nói',
    stop: 'Đang nghe. Bấm để dừng',
    why: 'Máy này tự chuyển lời nói thành chữ và không gửi âm thanh đi đâu.',
  },
  title: 'Tóm tắt lời kể',
  lead: 'Xin xem lại. Quý vị có thể sửa từng mục; chưa có nội dung nào được gửi đi.',
  written: 'Lời kể của quý vị',
  edit: 'Sửa lời kể',
  because: (words: readonly string[]) =>
    words.length > 0 ? `Theo lời kể: ${quote(words)}.` : 'Theo toàn bộ lời kể.',
  subject: {
    label: 'Chủ đề',
    other: 'Việc khác, chọn trong danh sách',
    none: 'Lời kể chưa cho biết rõ loại việc. Xin quý vị chọn.',
  },
  place: {
    label: 'Nơi xảy ra',
    which: 'Có nhiều nơi phù hợp. Xin chọn đúng nơi.',
    other: 'Nơi khác, hoặc không rõ',
  },
  urgency: {
    title: 'Mức độ: khẩn cấp',
    change: 'Tổng đài viên xem ngay, trước các việc khác. Nếu không khẩn cấp, xin sửa lời kể.',
  },
  phone: {
    label: (phone: string) => `Số điện thoại ${phone} trong lời kể`,
    hint: 'Đơn vị xử lý đọc nguyên văn lời kể và sẽ thấy số này.',
    contact: 'Dùng số này để báo tin cho tôi và xóa khỏi lời kể',
    contactHint: 'Số được giữ kín, đơn vị xử lý không thấy.',
    remove: 'Xóa khỏi lời kể',
    keep: 'Giữ trong lời kể',
  },
  known: {
    title: 'Việc này có thể đã có câu trả lời',
    count: (count: string) => `${count} người đã báo việc này.`,
    read: 'Đọc câu trả lời đã có',
    orContinue: 'Nếu là việc khác hoặc việc vẫn tiếp diễn, quý vị cứ tiếp tục.',
  },
  summary: {
    phone: (phone: string) => `Nội dung có số điện thoại ${phone}`,
    anonymous: 'Quý vị gửi ẩn danh, nhưng đơn vị xử lý đọc nguyên văn nội dung và sẽ thấy số này.',
    remove: 'Xóa khỏi nội dung',
    contact: 'Chuyển sang mục liên hệ',
  },
};
