import type { Lang } from '../lang.ts';
import { km } from './pages-published.km.ts';

const vi = {
  title: 'Góp ý và trả lời',
  lead: 'Những việc bà con hỏi, góp ý, phản ánh và câu trả lời chính thức. Tổng đài viết lại cho gọn, bỏ tên, số điện thoại và mọi điều cho biết ai đã gửi.',
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
    open: 'Ai cũng xem được',
    all: 'Góp ý và trả lời',
  },
};
type Words = typeof vi;
export type PublishedWords = Words;

const en: Words = {
  title: 'Suggestions and answers',
  lead: 'What people asked, suggested and reported, with the official answer. The hotline shortens it and takes out names, phone numbers and whatever tells who sent it. The texts are in Vietnamese.',
  filter: 'By service',
  all: 'All',
  question: 'Asked',
  answer: 'Answer',
  answeredBy: (unit, at) => `Answered by ${unit}, published ${at}.`,
  published: (at) => `Published ${at}.`,
  more: 'Read the whole answer',
  next: 'Next page',
  first: 'Back to the first page',
  list: 'See other answers',
  feed: 'Follow by RSS',
  ask: 'Do you have a similar matter, or another idea?',
  askButton: 'Send a report or suggestion',
  empty: {
    title: 'Nothing here yet',
    text: 'When a suggestion or report has an answer that many people should know, the hotline publishes it here.',
  },
  emptyPage: 'This page has no answer of the chosen service. Older ones are on the next page.',
  noneHere: 'There is no answer of this service yet.',
  gone: { title: 'No such page', text: 'This answer does not exist, or was taken back.' },
  home: {
    title: 'Answered this week',
    open: 'For everybody to see',
    all: 'Suggestions and answers',
  },
};

const words: Record<Lang, Words> = { vi, km, en };

/** What the pages of published answers say. */
export const publishedWords = (lang: Lang): Words => words[lang];
