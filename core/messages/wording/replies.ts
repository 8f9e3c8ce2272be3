import type { Lang } from '../lang.ts';

type Reply = { title: string; detail: string };

const vi = {
  invalid: { title: 'Có mục cần sửa', detail: 'Xin sửa những mục nêu bên dưới rồi gửi lại.' },
  'not-json': {
    title: 'Không đọc được nội dung',
    detail: 'Nội dung gửi lên phải là JSON đúng cú pháp, kèm Content-Type: application/json.',
  },
  'not-found': {
    title: 'Không tìm thấy phản ánh',
    detail: 'Không có phản ánh nào mang mã này. Xin kiểm tra lại mã trên phiếu hoặc tin nhắn.',
  },
  'no-such-page': {
    title: 'Không có trang này',
    detail: 'Địa chỉ này không có. Xin bắt đầu từ trang chủ, hoặc gọi 1022.',
  },
  'method-not-allowed': {
    title: 'Cách gọi không đúng',
    detail: 'Địa chỉ này có, nhưng không nhận cách gọi này.',
  },
  'too-large': {
    title: 'Nội dung quá lớn',
    detail: 'Nội dung gửi lên lớn quá mức cho phép. Xin viết ngắn lại.',
  },
  'key-used-for-another-body': {
    title: 'Khóa đã dùng cho phản ánh khác',
    detail: 'Khóa này đã dùng cho một phản ánh có nội dung khác. Xin gửi với khóa mới.',
  },
  'wrong-pin': {
    title: 'Mã PIN không đúng',
    detail: 'Xin xem lại mã PIN trên phiếu hoặc tin nhắn đã nhận.',
  },
  'too-many-attempts': {
    title: 'Thử quá nhiều lần',
    detail: 'Mã PIN đã bị nhập sai nhiều lần. Xin đợi rồi thử lại, hoặc gọi 1022.',
  },
  unavailable: {
    title: 'Hệ thống đang bận',
    detail:
      'Chưa ghi nhận được. Xin gửi lại sau ít phút; gửi lại không tạo thành hai phản ánh. Việc gấp xin gọi 1022.',
  },
} satisfies Record<string, Reply>;
export type ReplyWord = keyof typeof vi;

const en: Record<ReplyWord, Reply> = {
  invalid: {
    title: 'Some fields need correcting',
    detail: 'Please correct the fields named below and send again.',
  },
  'not-json': {
    title: 'The body can’t be read',
    detail: 'The body must be well-formed JSON, with Content-Type: application/json.',
  },
  'not-found': {
    title: 'No such report',
    detail: 'No report has this code. Please check the code on your receipt or message.',
  },
  'no-such-page': {
    title: 'No such page',
    detail: 'There is nothing at this address. Please start from the home page, or call 1022.',
  },
  'method-not-allowed': {
    title: 'Wrong method',
    detail: 'This address exists, but not for this method.',
  },
  'too-large': { title: 'Too large', detail: 'What was sent is too large. Please shorten it.' },
  'key-used-for-another-body': {
    title: 'Key used for another report',
    detail: 'This key was used for a report with other content. Please send with a new key.',
  },
  'wrong-pin': {
    title: 'Wrong PIN',
    detail: 'Please look at the PIN on your receipt or message again.',
  },
  'too-many-attempts': {
    title: 'Too many attempts',
    detail: 'The PIN was wrong too often. Please wait and try again, or call 1022.',
  },
  unavailable: {
    title: 'The system is busy',
    detail:
      'Nothing was recorded yet. Please send again in a few minutes; sending again never makes two reports. If it is urgent, call 1022.',
  },
};

const words: Record<Lang, Record<ReplyWord, Reply>> = { vi, km: vi, en };

/** Title and detail of a reply that isn't the one hoped for; Khmer readers get Vietnamese. */
export const replyText = (word: ReplyWord, lang: Lang): Reply => words[lang][word];
