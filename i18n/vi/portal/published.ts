/** Vietnamese texts of the pages with published answers. They define the type for all languages. */
export const publishedPageTexts = {
  title: 'Góp ý và trả lời',
  lead: 'Câu hỏi, góp ý, phản ánh của người dân và câu trả lời chính thức. Tổng đài biên tập cho gọn và bỏ tên, số điện thoại, mọi thông tin cho biết người gửi.',
  search: 'Tìm câu trả lời',
  searchHint: 'Ví dụ: chợ đêm, tiêm chủng. Gõ có dấu hay không dấu đều được.',
  button: 'Tìm',
  noneFound: (text: string) =>
    `Không thấy câu trả lời nào có “${text}”. Xin tìm bằng từ khác, hoặc gửi phản ánh.`,
  filter: 'Xem theo loại việc',
  all: 'Tất cả',
  question: 'Người dân hỏi',
  answer: 'Trả lời',
  answeredBy: (unit: string, at: string) => `${unit} trả lời, đăng ${at}.`,
  published: (at: string) => `Đăng ${at}.`,
  more: 'Đọc toàn bộ câu trả lời',
  next: 'Trang sau',
  first: 'Về trang đầu',
  bookmark: 'Muốn xem lại, quý vị lưu địa chỉ trang này (đánh dấu trang).',
  feed: 'Nhận tin mới qua RSS',
  ask: 'Quý vị có việc tương tự hoặc ý kiến khác?',
  askButton: 'Gửi phản ánh, góp ý',
  empty: {
    title: 'Chưa có câu trả lời nào',
    text: 'Khi một góp ý hoặc phản ánh có câu trả lời mà nhiều người cần biết, Tổng đài đăng ở trang này.',
  },
  emptyPage:
    'Trang này không có câu trả lời nào thuộc loại việc đã chọn. Các câu trả lời cũ hơn ở trang sau.',
  noneHere: 'Chưa có câu trả lời nào thuộc loại việc này.',
  gone: {
    title: 'Không có trang này',
    text: 'Câu trả lời này không có hoặc đã được gỡ xuống.',
  },
  home: {
    title: 'Đã trả lời trong tuần',
    open: 'Thông tin công khai',
    all: 'Góp ý và trả lời',
  },
};
