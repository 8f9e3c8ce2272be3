import type { ReviewReason } from '../../../knowledge/content-review.ts';

/** Texts of the weekly e-mail that reminds a unit of its articles to review, in Vietnamese. */
export const articleReviewTexts = {
  subject: (count: number) => `[1022] ${count} câu trả lời trong mục Hỏi đáp cần đơn vị xem lại`,
  greeting: (unit: string) => `Kính gửi ${unit},`,
  intro:
    'Các câu trả lời sau đây, do đơn vị chịu trách nhiệm, đã hoặc sắp đến hạn xem lại trong 14 ngày tới:',
  introToOperators:
    'Các câu trả lời sau đây đã hoặc sắp đến hạn xem lại trong 14 ngày tới. Đơn vị chịu trách nhiệm là Tổng đài, hoặc chưa có địa chỉ thư điện tử, hoặc sắp được sắp xếp lại:',
  reasons: {
    expired: (day) => `hết giá trị từ sau ngày ${day}, người dân không còn thấy`,
    'review-overdue': (day) => `trễ xem lại từ ngày ${day}, người dân vẫn thấy`,
    'expires-soon': (day) => `hết giá trị sau ngày ${day}`,
    'review-due': (day) => `cần xem lại trước ngày ${day}`,
  } satisfies Record<ReviewReason, (day: string) => string>,
  article: (item: {
    place: number;
    question: string;
    owner: string;
    reason: string;
    link: string;
  }) => `${item.place}. ${item.question} (${item.owner}): ${item.reason}. ${item.link}`,
  request:
    'Đề nghị đơn vị đọc lại từng câu và báo cho Tổng đài 1022 nội dung còn đúng hay cần sửa, để ghi ngày xem lại mới.',
  list: (address: string) => `Danh sách (cần đăng nhập): ${address}`,
};
