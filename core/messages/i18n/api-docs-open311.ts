import type { Open311Field } from '../../contract/open311-fields.ts';
import type { Open311OperationId } from '../../contract/open311-operations.ts';
import type { Lang } from '../lang.ts';

type LocalizedText = { vi: string; en: string };

const localize = (vi: string, en: string): LocalizedText => ({ vi, en });

const operations: Record<Open311OperationId, LocalizedText> = {
  open311Discovery: localize('Địa chỉ và cách xin khóa', 'Get endpoints and how to request a key'),
  open311Services: localize('Có thể phản ánh những gì', 'List services'),
  open311Service: localize('Một dịch vụ hỏi những gì', 'Get the definition of a service'),
  open311File: localize('Gửi yêu cầu', 'File a request'),
  open311Requests: localize('Các yêu cầu đã công khai', 'List published requests'),
  open311Request: localize('Một yêu cầu', 'Get a request'),
  open311Token: localize('Từ token đến mã yêu cầu', 'Get the request ID for a token'),
  open311Updates: localize('Cập nhật của các yêu cầu', 'List updates of requests'),
  open311Update: localize('Báo việc đã làm', 'Create an update of a request'),
};

const fieldDescriptions: Record<Open311Field, LocalizedText> = {
  api_key: localize(
    'Khóa của hệ thống gửi; ở nội dung hoặc địa chỉ.',
    'API key of the client; in the body or the query.',
  ),
  jurisdiction_id: localize('Nơi phụ trách; có thể bỏ trống.', 'Jurisdiction; optional.'),
  locale: localize('Ngôn ngữ của lời.', 'Language of texts.'),
  service_code: localize(
    'Mã dịch vụ; khi lọc thì nhiều mã cách nhau bằng dấu phẩy.',
    'Service code; as a filter, a comma-separated list.',
  ),
  service_request_id: localize(
    'Mã yêu cầu, nhiều mã cách nhau bằng dấu phẩy; có mục này thì bỏ qua các mục lọc khác.',
    'Comma-separated request IDs; overrides all other filters.',
  ),
  token: localize('Token của yêu cầu.', 'Token of a request.'),
  status: localize(
    'Khi đọc: open, closed, hoặc cả hai. Khi báo: FIXED, IN_PROGRESS…, chữ hoa.',
    'As a filter: open, closed or both. In an update: FIXED, IN_PROGRESS and so on, in upper case.',
  ),
  update_id: localize(
    'Tên riêng của cập nhật: gửi lại không làm gì thêm.',
    'Client’s ID of the update; a repeated update with the same ID has no further effect.',
  ),
  updated_datetime: localize('Lúc cập nhật, ISO 8601.', 'Time of the update, ISO 8601.'),
  start_date: localize(
    'Từ lúc này, ISO 8601; cùng end_date nhiều nhất 90 ngày, cập nhật 7 ngày.',
    'Start of the period, ISO 8601. With end_date at most 90 days; for updates at most 7 days.',
  ),
  end_date: localize('Đến lúc này, ISO 8601.', 'End of the period, ISO 8601.'),
  page: localize('Trang, từ 1.', 'Page number, starting at 1.'),
  page_size: localize('Số yêu cầu mỗi trang.', 'Number of requests per page.'),
  extensions: localize(
    'true: thêm tình trạng chi tiết và mã địa bàn.',
    'true: adds the detailed status and the area code.',
  ),
  lat: localize('Vĩ độ WGS84, cùng với long.', 'Latitude in WGS84; requires long.'),
  long: localize('Kinh độ WGS84, cùng với lat.', 'Longitude in WGS84; requires lat.'),
  address_string: localize('Địa chỉ bằng lời.', 'Address as text.'),
  address_id: localize('Mã xã, phường, thị trấn.', 'Official code of a commune.'),
  description: localize('Nội dung.', 'Description of the issue.'),
  attribute: localize(
    'Câu trả lời: attribute[mã]=giá trị.',
    'Answers to questions of the service: attribute[code]=value.',
  ),
  first_name: localize('Tên; được niêm phong.', 'First name; stored encrypted.'),
  last_name: localize('Họ; được niêm phong.', 'Last name; stored encrypted.'),
  phone: localize('Số điện thoại; được niêm phong.', 'Phone number; stored encrypted.'),
  email: localize('Thư điện tử; được niêm phong.', 'E-mail address; stored encrypted.'),
  device_id: localize('Mã thiết bị; không lưu.', 'Device ID; not stored.'),
  account_id: localize('Mã tài khoản; không lưu.', 'Account ID; not stored.'),
  media_url: localize(
    'Địa chỉ https của ảnh, có tên miền công khai; chỉ người xử lý xem.',
    'HTTPS URLs of images at a public domain name; visible only to staff who handle the request.',
  ),
  media: localize(
    'Ảnh JPEG hoặc PNG (multipart/form-data), tên mục nào cũng được; không công khai.',
    'JPEG or PNG images (multipart/form-data), with any field name; not published.',
  ),
  client_request_id: localize(
    'Tên riêng của lần gửi: gửi lại thì nhận lại mã cũ.',
    'Client’s ID of the request; a repeated request with the same ID returns the first request ID.',
  ),
};

const spoken = (lang: Lang): keyof LocalizedText => (lang === 'en' ? 'en' : 'vi');

export function getOpen311OperationText(id: Open311OperationId, lang: Lang): string {
  return operations[id][spoken(lang)];
}

export function getOpen311FieldText(name: Open311Field, lang: Lang): string {
  return fieldDescriptions[name][spoken(lang)];
}

const open311EndpointTexts = {
  title: localize('Open311: hệ thống khác', 'Open311: other systems'),
  lead: localize(
    'GeoReport v2, bằng XML và JSON: đuôi địa chỉ chọn định dạng. Đọc không cần khóa, gửi cần api_key. Mọi địa chỉ dưới /open311/v2/ đều có ở /open311/test/v2/ để thử: gửi vào đó không đến ai.',
    'GeoReport v2 in XML and JSON; the path extension selects the format. Reading needs no key, creating requests needs an api_key. Every endpoint below /open311/v2/ also exists below /open311/test/v2/ as a sandbox, whose requests reach nobody.',
  ),
  errors: localize(
    'Không làm được: từng lỗi, cho người đọc.',
    'List of errors with descriptions for people.',
  ),
  done: localize('Được', 'Success'),
  format: localize('Định dạng.', 'Response format.'),
} as const;

export function getOpen311EndpointText(
  part: keyof typeof open311EndpointTexts,
  lang: Lang,
): string {
  return open311EndpointTexts[part][spoken(lang)];
}
