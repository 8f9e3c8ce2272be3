import type { Lang } from '../lang.ts';

/** Open311 error texts, in Vietnamese for users of the client system and in English for its developers. */
const refusals = {
  'no-such-path': ['Không có địa chỉ này.', 'No such resource'],
  'no-such-format': [
    'Chỉ có định dạng .xml và .json.',
    'Unsupported format: end the path in .xml or .json',
  ],
  'no-such-method': [
    'Địa chỉ này không nhận cách gọi đó.',
    'This resource does not answer that method',
  ],
  'jurisdiction-unknown': [
    'Không phải nơi này phụ trách. Xin bỏ trống hoặc ghi như trong ngoặc.',
    'Unknown jurisdiction: leave it out or send the one in brackets',
  ],
  'key-missing': ['Thiếu api_key.', 'api_key is missing'],
  'key-wrong': ['api_key không đúng hoặc đã bị thu hồi.', 'api_key is wrong or was revoked'],
  'key-not-for-this': ['api_key này không được gửi yêu cầu.', 'This api_key may not do that'],
  'key-not-for-service': [
    'api_key này không được dùng cho dịch vụ đã chọn (service_code).',
    'This api_key may not use that service_code',
  ],
  'service-missing': ['Thiếu service_code.', 'service_code is missing'],
  'service-unknown': [
    'Không có service_code này. Xin xem danh sách ở services.',
    'Unknown service_code',
  ],
  'location-missing': [
    'Thiếu địa điểm: xin ghi lat và long, address_string, hoặc address_id.',
    'Location is missing: send lat and long, address_string or address_id',
  ],
  'attribute-missing': ['Thiếu câu trả lời bắt buộc.', 'A required attribute is missing'],
  'attribute-one-only': ['Chỉ được chọn một giá trị.', 'Only one value is allowed'],
  'attribute-not-listed': [
    'Giá trị không có trong danh sách.',
    'The value is not one of those listed',
  ],
  'number-wanted': ['Xin ghi một con số, ví dụ 20.', 'A number is wanted'],
  'description-too-long': ['Nhiều nhất 4.000 ký tự; xin viết gọn lại.', '4,000 characters at most'],
  'value-too-long': ['Nhiều nhất 500 ký tự; xin viết gọn lại.', '500 characters at most'],
  'text-broken': ['Có ký tự bị hỏng.', 'The value has broken characters'],
  'lat-wrong': ['lat và long phải là số theo WGS84.', 'lat and long must be WGS84 numbers, both'],
  'area-unknown': [
    'Không có xã, phường, thị trấn nào mang mã này.',
    'No commune, ward or township has this code',
  ],
  'media-wrong': [
    'Mỗi media_url phải là địa chỉ https có tên miền công khai, không kèm cổng, tên đăng nhập hay dấu #; nhiều nhất 10.',
    'Each media_url must be an https address of a public domain name, without port, credentials or #; 10 at most',
  ],
  'form-unreadable': [
    'Không đọc được nội dung. Xin gửi application/x-www-form-urlencoded hoặc multipart/form-data.',
    'The body is unreadable: send application/x-www-form-urlencoded or multipart/form-data',
  ],
  'request-key-wrong': [
    'client_request_id có từ 1 đến 128 ký tự ASCII, không có khoảng trắng.',
    'client_request_id has 1 to 128 visible ASCII characters',
  ],
  'request-unknown': ['Không có yêu cầu mang mã này.', 'Unknown service_request_id'],
  'token-unknown': ['Không có token này.', 'Unknown token'],
  'date-wrong': [
    'Ngày giờ phải theo ISO 8601, ví dụ 2021-12-03T08:00:00+07:00.',
    'The date must be ISO 8601 with a zone',
  ],
  'dates-reversed': ['end_date trước start_date.', 'end_date lies before start_date'],
  'span-too-long': [
    'Từ start_date đến end_date nhiều nhất 90 ngày.',
    'start_date and end_date may span 90 days at most',
  ],
  'date-missing': [
    'Xin ghi cả start_date và end_date, hoặc bỏ trống cả hai.',
    'Send both start_date and end_date, or neither',
  ],
  'updates-span-too-long': [
    'Từ start_date đến end_date nhiều nhất 7 ngày; xin hỏi nhiều lần.',
    'start_date and end_date may span 7 days at most',
  ],
  'field-missing': ['Thiếu trường bắt buộc này.', 'This field is required'],
  'update-id-wrong': [
    'update_id có từ 1 đến 128 ký tự ASCII, không có khoảng trắng.',
    'update_id has 1 to 128 visible ASCII characters',
  ],
  'update-status-unknown': [
    'status phải viết hoa và là một trong: OPEN, IN_PROGRESS, FIXED, CLOSED, REOPEN … (xem tài liệu).',
    'status must be one of the extension’s words in upper case, such as IN_PROGRESS',
  ],
  'unit-missing': [
    'NOT_COUNCILS_RESPONSIBILITY phải nêu đơn vị có thẩm quyền.',
    'NOT_COUNCILS_RESPONSIBILITY must name the unit whose it is',
  ],
  'unit-unknown': [
    'Không có đơn vị khác mang mã này để chuyển đến.',
    'No other unit has this code',
  ],
  'update-not-yours': [
    'Phiếu này không do hệ thống của bạn gửi hay xử lý.',
    'This request was neither filed with this api_key nor assigned to its unit',
  ],
  'update-not-now': [
    'Phiếu đang ở trạng thái không nhận cập nhật này.',
    'The request’s present state does not allow this update',
  ],
  'update-not-taken': ['Cập nhật chưa nhận được.', 'The update was not accepted'],
  'reopen-not-yours': [
    'Chỉ hệ thống đã gửi phiếu được yêu cầu mở lại.',
    'Only the system that filed the request may reopen it',
  ],
  'reopen-too-late': ['Đã quá thời hạn mở lại phiếu.', 'It is too late to reopen the request'],
  'description-too-short': [
    'Xin viết rõ hơn, ít nhất 10 ký tự.',
    'Say more: 10 characters at least',
  ],
  'description-too-long-here': [
    'Nhiều nhất 2.000 ký tự; với NOT_COUNCILS_RESPONSIBILITY và REOPEN nhiều nhất 1.000.',
    '2,000 characters at most, 1,000 with NOT_COUNCILS_RESPONSIBILITY and REOPEN',
  ],
  'files-not-here': [
    'Cập nhật của đơn vị xử lý không nhận tệp kèm theo: xin gửi media_url.',
    'An update of the unit in charge takes no files: send media_url',
  ],
  'status-unknown': ['status chỉ có open và closed.', 'status is open or closed'],
  'page-wrong': [
    'page và page_size là số nguyên từ 1; page_size nhiều nhất 1000.',
    'page and page_size are whole numbers from 1; page_size 1000 at most',
  ],
  'too-many-ids': ['Nhiều nhất 1000 mã trong một lần hỏi.', '1000 ids at most'],
  elsewhere: [
    'Việc này ở tỉnh khác: xin gọi tổng đài của tỉnh đó.',
    'This place lies in another province: use its hotline',
  ],
  denunciation: [
    'Nội dung này là đơn tố cáo: xin gửi đến nơi tiếp công dân, không gửi qua đây.',
    'This is a formal denunciation, which has its own legal channel',
  ],
  'not-accepted': ['Nội dung chưa nhận được.', 'The request was not accepted'],
  'too-many': ['Gửi quá nhiều lần. Xin đợi rồi gửi lại.', 'Too many requests: wait and try again'],
  'too-large': [
    'Nội dung gửi quá lớn: nhiều nhất 64 kB, cùng với ảnh nhiều nhất 4 MB.',
    'The body is too large: 64 kB at most, 4 MB with its pictures',
  ],
  'no-entry': ['Xin dùng địa chỉ công khai của Tổng đài 1022.', 'Use the public address'],
  emergency: [
    'Nguy hiểm đến tính mạng: gọi 115 ngay, hoặc gọi 1022.',
    'If life is in danger, call 115 at once, or 1022; បើមានគ្រោះថ្នាក់ដល់ជីវិត សូមទូរស័ព្ទទៅលេខ 115 ភ្លាម ឬលេខ 1022',
  ],
  unavailable: [
    'Hệ thống đang gặp trục trặc. Xin thử lại sau ít phút.',
    'Something failed: try again in some minutes',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type Open311ErrorCode = keyof typeof refusals;

export function getOpen311ErrorText(word: Open311ErrorCode, about?: string): string {
  const [vi, en] = refusals[word];
  return about ? `${about}: ${vi} (${en})` : `${vi} (${en})`;
}

/** Notices that an Open311 client shows in its report form before the user writes. They have no input field. */
export const open311FormNotices: Record<'emergency' | 'denunciation', Record<Lang, string>> = {
  emergency: {
    vi: 'Cấp cứu: gọi 115 ngay, đừng gửi qua đây.',
    km: 'សង្គ្រោះបន្ទាន់៖ សូមទូរស័ព្ទទៅលេខ 115 ភ្លាម កុំផ្ញើតាមទីនេះ។',
    en: 'In an emergency call 115 at once instead of writing here.',
  },
  denunciation: {
    vi: 'Đơn tố cáo có trình tự riêng theo luật và không gửi qua đây: xin đến nơi tiếp công dân.',
    km: 'ពាក្យបណ្តឹងបរិហារមាននីតិវិធីច្បាប់ដោយឡែក មិនត្រូវផ្ញើតាមទីនេះទេ។ សូមទៅកន្លែងទទួលប្រជាពលរដ្ឋ។',
    en: 'A formal denunciation has its own legal channel and is not taken here: go to the citizens’ reception office.',
  },
};

/** Service name that is shown for an Open311 request whose content isn't public. */
export const unpublishedServiceName: Record<Lang, string> = {
  vi: 'Phản ánh chưa công khai',
  km: 'របាយការណ៍មិនទាន់ផ្សព្វផ្សាយ',
  en: 'Unpublished request',
};

/** Notices in the response to a newly filed Open311 request. */
export const open311RequestNotices: Record<'filed' | 'health', Record<Lang, string>> = {
  filed: {
    vi: 'Phiếu đã được tiếp nhận. Đơn vị phụ trách sẽ trả lời trong thời hạn.',
    km: 'បានទទួលសំណើហើយ។ អង្គភាពទទួលបន្ទុកនឹងឆ្លើយតបតាមកាលកំណត់។',
    en: 'The request was received. The unit in charge will answer in time.',
  },
  health: {
    vi: 'Phiếu đã được tiếp nhận. Nếu nguy hiểm đến tính mạng, gọi cấp cứu 115 ngay.',
    km: 'បានទទួលសំណើហើយ។ បើមានគ្រោះថ្នាក់ដល់ជីវិត សូមទូរស័ព្ទទៅលេខ 115 ភ្លាម។',
    en: 'The request was received. If life is in danger, call 115 at once.',
  },
};

/** Notice in the response to an Open311 request that returns a token instead of the ticket code. */
export const open311TokenNotice: Record<Lang, string> = {
  vi: 'Mã phiếu sẽ có khi đã có người xem xét: xin hỏi lại bằng token.',
  km: 'លេខសំណើនឹងមាននៅពេលមានអ្នកពិនិត្យរួច៖ សូមសួរម្ដងទៀតដោយ token។',
  en: 'Its id comes once somebody has looked at it: ask again with the token.',
};

/** Notice that an Open311 request was filed but some of its attached files could not be stored. */
export const rejectedFilesNotice: Record<Lang, (count: number) => string> = {
  vi: (count) =>
    `${count} tệp gửi kèm không giữ lại được: xin gửi ảnh JPEG hoặc PNG nhỏ hơn, và chỉ vài ảnh cho mỗi phiếu.`,
  km: (count) =>
    `ឯកសារភ្ជាប់ ${count} មិនអាចរក្សាទុកបានទេ៖ សូមផ្ញើរូបភាព JPEG ឬ PNG ដែលតូចជាង ហើយតែពីរបីរូបសម្រាប់សំណើនីមួយៗ។`,
  en: (count) =>
    `${count} of the files could not be kept: please send smaller JPEG or PNG pictures, and only a few with each request.`,
};

/** Input hints for Open311 attributes, by data type. */
export const open311DatatypeHints: Record<'number' | 'text' | 'one', Record<Lang, string>> = {
  number: { vi: 'Một con số', km: 'លេខមួយ', en: 'A number' },
  text: { vi: 'Tối đa 500 ký tự', km: 'យ៉ាងច្រើន 500 តួអក្សរ', en: 'At most 500 characters' },
  one: { vi: 'Chọn một', km: 'ជ្រើសរើសមួយ', en: 'Choose one' },
};

/** Lines that are appended to the text of an Open311 request, such as its position, for the officers who handle it. */
export const open311AppendedLines = {
  position: 'Vị trí (vĩ độ, kinh độ)',
  media: (host: string) =>
    `Tệp gửi kèm (liên kết bên ngoài đến ${host}, chưa được kiểm tra, xin cẩn trọng khi mở)`,
} as const;

export const discoveryTexts = {
  contact: 'Tổng đài 1022 Trà Vinh: gọi 1022, hoặc 0294 1022 từ nơi khác.',
  keyService:
    'Xin khóa API: gọi 1022 và đề nghị gặp quản trị hệ thống, cho biết tên đơn vị, người phụ trách, và việc cần làm. (Ask for an api_key: call 1022 and name your organisation, contact and purpose.)',
} as const;
