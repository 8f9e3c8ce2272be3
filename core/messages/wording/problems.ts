import type { Lang } from '../lang.ts';

const vi = {
  'required-or-wrong-type': 'Xin điền mục này.',
  'not-allowed': 'Giá trị này không dùng được. Xin chọn hoặc viết lại.',
  'unknown-field': 'Không có mục này. Xin bỏ đi hoặc kiểm tra tên mục.',
  'too-long': 'Nội dung dài quá mức cho phép. Xin viết ngắn lại.',
  'text-broken': 'Có ký tự bị hỏng, không lưu được. Xin xóa đi hoặc viết lại.',
  'text-required': 'Xin cho biết việc gì đang xảy ra.',
  'text-too-short': 'Xin viết rõ hơn, ít nhất 5 ký tự.',
  'service-unknown': 'Xin chọn một trong bốn dịch vụ: phản ánh, góp ý, an sinh, sức khỏe.',
  'topic-unknown': 'Chủ đề này không thuộc dịch vụ đã chọn. Xin chọn lại hoặc bỏ trống.',
  'area-unknown': 'Không có xã, phường, thị trấn này. Xin chọn lại hoặc bỏ trống nếu không rõ.',
  'question-unknown': 'Chủ đề này không có câu hỏi đó. Xin bỏ câu trả lời này.',
  'number-wanted': 'Xin ghi một con số, ví dụ 20, hoặc bỏ trống.',
  'text-wanted': 'Xin trả lời bằng chữ, hoặc bỏ trống.',
  'yes-or-no-wanted': 'Xin trả lời có hoặc không (true hoặc false), hoặc bỏ trống.',
  'date-malformed': 'Ngày không đúng. Xin ghi năm-tháng-ngày, ví dụ 2021-12-03.',
  'area-code-malformed': 'Mã địa bàn có từ 2 đến 5 chữ số, ví dụ 29254.',
  'phone-impossible':
    'Số điện thoại không đúng. Xin viết đủ số, ví dụ 0912 345 678, hoặc bỏ trống.',
  'email-malformed': 'Địa chỉ e-mail không đúng. Xin viết như ten@vidu.vn, hoặc bỏ trống.',
  'key-required':
    'Thiếu Idempotency-Key. Xin gửi kèm một khóa riêng cho mỗi phản ánh, dài 16 đến 128 ký tự.',
  'key-malformed': 'Idempotency-Key phải dài 16 đến 128 ký tự, không có khoảng trắng.',
  'key-used': 'Khóa này đã dùng cho một phản ánh khác. Xin gửi với khóa mới.',
  'sent-before':
    'Phản ánh này đã gửi rồi và đã có mã. Nếu đây là một việc khác, xin bấm gửi lần nữa.',
  'code-malformed': 'Mã phản ánh có 10 chữ số. Xin kiểm tra lại trên phiếu hoặc tin nhắn.',
  'code-mistyped': 'Mã phản ánh gõ nhầm chữ số. Xin so lại từng số với phiếu hoặc tin nhắn.',
  'pin-malformed': 'PIN có 6 chữ số. Xin nhập đủ như trên phiếu hoặc tin nhắn.',
  'pin-wrong': 'Mã PIN không đúng. Xin xem lại phiếu hoặc tin nhắn đã nhận.',
  'answer-required': 'Xin viết nội dung trả lời.',
  'answer-too-short': 'Xin trả lời rõ hơn, ít nhất 10 ký tự.',
  'device-code-wrong': 'Mã xác nhận không đúng. Xin xem lại tin nhắn mới nhất.',
  'device-code-malformed': 'Mã xác nhận có 6 chữ số. Xin nhập đủ như trong tin nhắn.',
  'device-code-too-many': 'Đã thử quá nhiều lần. Xin đợi ít phút rồi thử lại, hoặc gọi 1022.',
  'form-broken': 'Biểu mẫu bị thiếu. Xin mở lại liên kết trong tin nhắn và làm lại.',
};
export type ProblemWord = keyof typeof vi;

const en: Record<ProblemWord, string> = {
  'required-or-wrong-type': 'Please fill in this field.',
  'not-allowed': 'This value can’t be used. Please choose or write another.',
  'unknown-field': 'There is no such field. Please remove it or check its name.',
  'too-long': 'This is too long. Please shorten it.',
  'text-broken': 'Some characters are broken and can’t be kept. Please remove or rewrite them.',
  'text-required': 'Please tell us what is happening.',
  'text-too-short': 'Please tell us more, at least 5 characters.',
  'service-unknown': 'Please choose a service: violation, suggestion, welfare or health.',
  'topic-unknown': 'This topic doesn’t belong to the service. Please choose again or leave it out.',
  'area-unknown': 'There is no such commune. Please choose again, or leave it out if unsure.',
  'question-unknown': 'This topic has no such question. Please leave the answer out.',
  'number-wanted': 'Please give one number, for example 20, or leave it out.',
  'text-wanted': 'Please answer in words, or leave it out.',
  'yes-or-no-wanted': 'Please answer yes or no (true or false), or leave it out.',
  'date-malformed': 'This can’t be a date. Please write year-month-day, for example 2021-12-03.',
  'area-code-malformed': 'The code of an area has 2 to 5 digits, for example 29254.',
  'phone-impossible': 'This can’t be a phone number. Please write it in full, or leave it out.',
  'email-malformed': 'This can’t be an e-mail address. Please write it like name@example.vn.',
  'key-required':
    'Idempotency-Key is missing. Please send a key of your own for each report, 16 to 128 characters.',
  'key-malformed': 'Idempotency-Key must have 16 to 128 characters and no spaces.',
  'key-used': 'This key was used for another report. Please send with a new key.',
  'sent-before':
    'This report was sent before and has its code. If this is another matter, press send once more.',
  'code-malformed': 'A report’s code has 10 digits. Please check your receipt or message.',
  'code-mistyped': 'A digit of the code is wrong. Please compare it with your receipt or message.',
  'pin-malformed': 'A PIN has 6 digits. Please enter it as on your receipt or message.',
  'pin-wrong': 'The PIN is wrong. Please look at your receipt or message again.',
  'answer-required': 'Please write the answer.',
  'answer-too-short': 'Please answer in more detail, at least 10 characters.',
  'device-code-wrong': 'The confirmation code is wrong. Please look at the latest message.',
  'device-code-malformed': 'A confirmation code has 6 digits. Please enter it as in the message.',
  'device-code-too-many': 'Too many attempts. Please wait a few minutes, or call 1022.',
  'form-broken': 'The form is incomplete. Please open the link in the message again.',
};

// The Khmer words await a native speaker's review; what is missing is said in Vietnamese.
const km: Record<ProblemWord, string> = {
  ...vi,
  'required-or-wrong-type': 'សូមបំពេញចំណុចនេះ។',
  'text-required': 'សូមប្រាប់ថាមានរឿងអ្វីកើតឡើង។',
  'phone-impossible': 'លេខទូរស័ព្ទមិនត្រឹមត្រូវ។ សូមសរសេរឱ្យពេញ ឬទុកឱ្យនៅទទេ។',
  'code-malformed': 'លេខកូដមាន ១០ ខ្ទង់។ សូមពិនិត្យមើលបង្កាន់ដៃ ឬសារ។',
  'pin-wrong': 'លេខ PIN មិនត្រឹមត្រូវ។ សូមពិនិត្យមើលបង្កាន់ដៃ ឬសារ។',
};

const words: Record<Lang, Record<ProblemWord, string>> = { vi, km, en };

/** The schemas' own messages are words of this catalogue. */
export const isProblemWord = (word: string): word is ProblemWord => Object.hasOwn(vi, word);

/** What is wrong with a field and what to do, in the reader's language. */
export const problemText = (problem: ProblemWord, lang: Lang): string => words[lang][problem];
