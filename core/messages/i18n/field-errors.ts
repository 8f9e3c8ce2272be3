import type { Lang } from '../lang.ts';
import { confirmationCodeFieldErrorTexts } from './confirmation-code.ts';
import { fieldErrorTextsKm } from './field-errors.km.ts';
import { lostCodeFieldErrorTexts } from './field-errors-lost-code.ts';
import { photoFieldErrorTexts } from './field-errors-photos.ts';
import { staffFieldErrorTexts } from './field-errors-staff.ts';
import { statisticsFieldErrorTexts } from './field-errors-statistics.ts';

const vi = {
  'required-or-wrong-type': 'Xin điền mục này.',
  'not-allowed': 'Giá trị này không dùng được. Xin chọn hoặc viết lại.',
  'unknown-field': 'Không có mục này. Xin bỏ đi hoặc kiểm tra tên mục.',
  'too-long': 'Nội dung dài quá mức cho phép. Xin viết ngắn lại.',
  'text-broken': 'Có ký tự bị hỏng, không lưu được. Xin xóa đi hoặc viết lại.',
  'text-required': 'Xin cho biết việc gì đang xảy ra.',
  'text-too-short': 'Xin viết rõ hơn, ít nhất 5 ký tự.',
  'service-unknown': 'Không có dịch vụ này. Xin chọn một dịch vụ trong danh sách.',
  'topic-unknown': 'Chủ đề này không thuộc dịch vụ đã chọn. Xin chọn lại hoặc bỏ trống.',
  'too-many-units': 'Xin chọn nhiều nhất 5 đơn vị.',
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
  'pin-required': 'Xin gửi kèm PIN 6 chữ số của phiếu (X-Report-Pin).',
  'pin-asked': 'Xin nhập PIN để chúng tôi ghi phần quý vị đã viết.',
  'words-sent-before':
    'Phần trước đã gửi rồi. Nếu muốn gửi thêm nội dung này, xin bấm gửi lần nữa.',
  'answer-required': 'Xin viết nội dung trả lời.',
  'answer-too-short': 'Xin trả lời rõ hơn, ít nhất 10 ký tự.',
  'device-code-wrong': 'Mã xác nhận không đúng. Xin xem lại tin nhắn mới nhất.',
  'device-code-malformed': 'Mã xác nhận có 6 chữ số. Xin nhập đủ như trong tin nhắn.',
  'device-code-too-many': 'Đã thử quá nhiều lần. Xin đợi ít phút rồi thử lại, hoặc gọi 1022.',
  'words-required': 'Xin điền mục này.',
  'words-too-short': 'Xin viết rõ hơn, ít nhất 5 ký tự.',
  'reason-unknown': 'Xin chọn một lý do trong danh sách.',
  'score-wanted': 'Xin chấm từ 1 đến 5.',
  'name-required': 'Xin ghi tên.',
  'unit-malformed': 'Mã đơn vị viết như SO_YT hoặc UBND_XA:29254.',
  'unit-unknown':
    'Không có đơn vị này vào ngày đó. Xin kiểm tra mã, ví dụ SO_YT hoặc UBND_XA:29254.',
  'cursor-unknown': 'Không có trang này. Xin xem lại từ trang đầu.',
  'from-malformed': 'Xin viết ngày giờ theo ISO, ví dụ 2022-01-28T16:00+07:00.',
  'from-unreal': 'Lịch không có ngày giờ này. Xin xem lại ngày, tháng và giờ.',
  'add-malformed': 'Xin viết 8h, 90m hoặc 3d; hoặc dùng priority, ví dụ P3.',
  'clock-unknown':
    'Với add, xin chọn working hoặc wall; với priority, chọn acknowledge, resolve hoặc forward.',
  'priority-unknown': 'Xin chọn P1, P2, P3 hoặc P4.',
  'not-with-add': 'Không dùng cùng add.',
  'not-with-priority': 'Không dùng cùng priority.',
  'too-far': 'Quá xa: không đủ giờ làm việc trong 20 năm.',
  'no-deadlines': 'Ngày đó chưa có thời hạn cho mức ưu tiên này.',
  'table-unknown': 'Danh mục không có bảng này. Xin xem tên bảng ở GET /api/staff/directory.',
  'edits-required': 'Xin ghi ít nhất một dòng cần sửa.',
  'too-many-edits': 'Một lần sửa nhiều nhất 100 dòng. Xin chia thành nhiều lần.',
  'edit-key-differs':
    'Khóa không khớp với dòng. Đổi mã hoặc ngày đầu là bỏ dòng cũ, thêm dòng mới.',
  'edit-named-twice': 'Dòng này được ghi hai lần. Xin chỉ để một.',
  'service-has-begun':
    'Dịch vụ đã có hiệu lực thì không xóa được, vì phiếu cũ còn mang tên dịch vụ. Xin ghi ngày kết thúc (validTo).',
  'edit-changes-nothing': 'Dòng này vốn đã như vậy. Xin bỏ khỏi lần sửa.',
  'form-broken': 'Biểu mẫu bị thiếu. Xin mở lại liên kết trong tin nhắn và làm lại.',
  'version-wanted': 'Xin gửi kèm version của phiếu như đã xem.',
  'unit-own': 'Phiếu đang ở đơn vị này rồi. Xin chọn đơn vị khác.',
  'unit-accused': 'Đơn vị này bị phản ánh trong phiếu, không được nhận hoặc xem phiếu.',
  'unit-is-hotline': 'Xin nêu đơn vị có thẩm quyền xử lý, không phải Tổng đài.',
  'nothing-changed': 'Chưa có gì thay đổi. Xin sửa ít nhất một mục.',
  'waited-enough': 'Đã chờ người gửi hết thời gian cho phép. Xin xử lý theo thông tin đang có.',
  'extended-before': 'Đã xin gia hạn một lần rồi. Mỗi lượt xử lý chỉ được gia hạn một lần.',
  'extension-max-hours': 'Chỉ được xin thêm nhiều nhất {limit} giờ. Xin ghi ngắn hơn.',
  'extension-max-days': 'Chỉ được xin thêm nhiều nhất {limit} ngày làm việc. Xin ghi ngắn hơn.',
  'write-closed': 'Phản ánh đã kết thúc. Nếu cần xử lý tiếp, xin chọn “mở lại”.',
  'reopen-too-late': 'Đã quá thời hạn mở lại. Xin gửi phản ánh mới, hoặc gọi 1022.',
  'reopen-too-often':
    'Phản ánh này đã được xử lý lại nhiều lần. Xin gửi phản ánh mới, hoặc gọi 1022.',
  'reopen-sealed': 'Nội dung đã chuyển cơ quan có thẩm quyền và không còn lưu ở đây. Xin gọi 1022.',
  'callback-no-number': 'Phản ánh này không có số điện thoại để gọi lại. Xin gọi 1022.',
  'callback-too-often': 'Đã gọi lại nhiều lần cho phản ánh này. Nếu cần nói chuyện, xin gọi 1022.',
  'outcome-unknown': 'Xin chọn: reached, no-answer hoặc wrong-number.',
  'phone-or-code': 'Xin gửi một trong hai: phone hoặc code.',
  'too-many-reports':
    'Vừa có quá nhiều phản ánh gửi từ một nơi. Xin giữ nội dung này, đợi rồi gửi lại.',
  ...staffFieldErrorTexts.vi,
  ...statisticsFieldErrorTexts.vi,
  ...photoFieldErrorTexts.vi,
  ...lostCodeFieldErrorTexts.vi,
  ...confirmationCodeFieldErrorTexts.vi,
};
export type FieldErrorCode = keyof typeof vi;

const en: Record<FieldErrorCode, string> = {
  'required-or-wrong-type': 'Please fill in this field.',
  'not-allowed': 'This value can’t be used. Please choose or write another.',
  'unknown-field': 'There is no such field. Please remove it or check its name.',
  'too-long': 'This is too long. Please shorten it.',
  'text-broken': 'Some characters are broken and can’t be kept. Please remove or rewrite them.',
  'text-required': 'Please tell us what is happening.',
  'text-too-short': 'Please tell us more, at least 5 characters.',
  'service-unknown': 'There is no such service. Please choose one from the list.',
  'topic-unknown': 'This topic doesn’t belong to the service. Please choose again or leave it out.',
  'too-many-units': 'Please choose at most 5 units.',
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
  'pin-required': 'Please send the report’s 6-digit PIN along (X-Report-Pin).',
  'pin-asked': 'Please enter the PIN, so that we can record what you wrote.',
  'words-sent-before':
    'What you wrote before was sent. To send this as well, press send once more.',
  'answer-required': 'Please write the answer.',
  'answer-too-short': 'Please answer in more detail, at least 10 characters.',
  'device-code-wrong': 'The confirmation code is wrong. Please look at the latest message.',
  'device-code-malformed': 'A confirmation code has 6 digits. Please enter it as in the message.',
  'device-code-too-many': 'Too many attempts. Please wait a few minutes, or call 1022.',
  'words-required': 'Please fill in this field.',
  'words-too-short': 'Please write more, at least 5 characters.',
  'reason-unknown': 'Please choose a reason from the list.',
  'score-wanted': 'Please give a score from 1 to 5.',
  'name-required': 'Please give a name.',
  'unit-malformed': 'A unit’s code is written like SO_YT or UBND_XA:29254.',
  'unit-unknown':
    'There is no such unit on that day. Please check its code, for example SO_YT or UBND_XA:29254.',
  'cursor-unknown': 'There is no such page. Please start from the first one.',
  'from-malformed': 'Please write date and time as ISO, for example 2022-01-28T16:00+07:00.',
  'from-unreal': 'There is no such day or time. Please look at day, month and hour again.',
  'add-malformed': 'Please write 8h, 90m or 3d; or use priority, for example P3.',
  'clock-unknown':
    'With add, choose working or wall; with priority, acknowledge, resolve or forward.',
  'priority-unknown': 'Please choose P1, P2, P3 or P4.',
  'not-with-add': 'This can’t be used with add.',
  'not-with-priority': 'This can’t be used with priority.',
  'too-far': 'Too far: there are not enough working hours in 20 years.',
  'no-deadlines': 'That day has no deadlines for this priority yet.',
  'table-unknown': 'The directory has no such table. See the names in GET /api/staff/directory.',
  'edits-required': 'Please name at least one row to change.',
  'too-many-edits': 'At most 100 rows can be changed at once. Please divide the change.',
  'edit-key-differs':
    'The key isn’t the row’s. To change a code or a first day, remove the row and add another.',
  'edit-named-twice': 'This row is named twice. Please leave one of them out.',
  'service-has-begun':
    'A service that has begun can’t be removed: tickets bear its name. Please give it a last day (validTo).',
  'edit-changes-nothing': 'This row is so already. Please leave it out.',
  'form-broken': 'The form is incomplete. Please open the link in the message again.',
  'version-wanted': 'Please send the version of the ticket that you saw.',
  'unit-own': 'The ticket is with this unit already. Please choose another.',
  'unit-accused': 'The report is about this unit: it can neither have nor see the ticket.',
  'unit-is-hotline': 'Please name the unit in charge, not the hotline.',
  'nothing-changed': 'Nothing was changed. Please correct at least one field.',
  'waited-enough': 'There is no waiting time left. Please go by what is known.',
  'extended-before': 'More time was asked for before. It can be asked for once.',
  'extension-max-hours': 'At most {limit} hours may be given. Please request less.',
  'extension-max-days': 'At most {limit} working days may be given. Please request less.',
  'write-closed': 'The report has ended. If there is more to do, please reopen it.',
  'reopen-too-late': 'It is too late to reopen this. Please send a new report, or call 1022.',
  'reopen-too-often': 'This was reopened several times. Please send a new report, or call 1022.',
  'reopen-sealed': 'This went to the authority in charge and is not kept here. Please call 1022.',
  'callback-no-number': 'This report has no telephone number to call. Please call 1022.',
  'callback-too-often': 'You were called about this report several times. Please call 1022.',
  'outcome-unknown': 'Please choose reached, no-answer or wrong-number.',
  'phone-or-code': 'Please send one of the two: phone or code.',
  'too-many-reports': 'Too many reports came from one place. Please keep this and send it later.',
  ...staffFieldErrorTexts.en,
  ...statisticsFieldErrorTexts.en,
  ...photoFieldErrorTexts.en,
  ...lostCodeFieldErrorTexts.en,
  ...confirmationCodeFieldErrorTexts.en,
};

const km: Record<FieldErrorCode, string> = {
  ...vi,
  ...fieldErrorTextsKm,
  ...photoFieldErrorTexts.km,
  ...confirmationCodeFieldErrorTexts.km,
};

const textsByLang: Record<Lang, Record<FieldErrorCode, string>> = { vi, km, en };

/** Returns whether the message of a validation issue is a key of the validation texts. */
export function isFieldErrorCode(word: string): word is FieldErrorCode {
  return Object.hasOwn(vi, word);
}

/** Returns the text for a validation error in the reader's language. `limit` replaces the placeholder in the text. */
export function getFieldErrorText(problem: FieldErrorCode, lang: Lang, limit?: number): string {
  return textsByLang[lang][problem].replace('{limit}', String(limit ?? ''));
}
