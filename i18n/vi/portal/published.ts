/** Vietnamese texts of the pages with published answers. They define the type for all languages. */
export const publishedPageTexts = {
  title: 'Góp ý và trả lời',
  lead: 'Những việc bà con hỏi, góp ý, phản ánh và câu trả lời chính thức. Tổng đài viết lại cho gọn, bỏ tên, số điện thoại và mọi điều cho biết ai đã gửi.',
  search: 'Tìm câu trả lời',
  searchHint: 'Ví dụ: chợ đêm, tiêm chủng. Không cần dấu.',
  button: 'Tìm',
  noneFound: (text: string) =>
    `Không thấy câu trả lời nào có “${text}”. Xin tìm bằng từ khác, hoặc gửi phản ánh.`,
  filter: 'Xem theo dịch vụ',
  all: 'Tất cả',
  question: 'Bà con hỏi',
  answer: 'Trả lời',
  answeredBy: (unit: string, at: string) => `${unit} trả lời, đăng ${at}.`,
  published: (at: string) => `Đăng ${at}.`,
  more: 'Đọc cả câu trả lời',
  next: 'Trang sau',
  first: 'Về trang đầu',
  list: 'Xem những câu trả lời khác',
  feed: 'Nhận tin mới qua RSS',
  ask: 'Quý vị có việc tương tự, hay có ý khác?',
  askButton: 'Gửi phản ánh, góp ý',
  empty: {
    title: 'Chưa có gì ở đây',
    text: 'Khi một góp ý hay phản ánh có câu trả lời mà nhiều người cần biết, tổng đài đăng ở trang này.',
  },
  emptyPage:
    'Trang này không có câu trả lời nào của dịch vụ đã chọn. Những câu cũ hơn ở trang sau.',
  noneHere: 'Chưa có câu trả lời nào của dịch vụ này.',
  gone: {
    title: 'Không có trang này',
    text: 'Câu trả lời này không có, hoặc đã được gỡ xuống.',
  },
  home: {
    title: 'Vừa trả lời trong tuần',
    open: 'Thông tin công khai',
    all: 'Góp ý và trả lời',
  },
};
