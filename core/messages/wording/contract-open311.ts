import type { Open311Field } from '../../contract/open311-fields.ts';
import type { Open311Id } from '../../contract/open311-operations.ts';
import type { Lang } from '../lang.ts';

type LocalizedText = { vi: string; en: string };

const said = (vi: string, en: string): LocalizedText => ({ vi, en });

const operations: Record<Open311Id, LocalizedText> = {
  open311Discovery: said('Địa chỉ và cách xin khóa', 'Get endpoints and how to request a key'),
  open311Services: said('Có thể phản ánh những gì', 'List services'),
  open311Service: said('Một dịch vụ hỏi những gì', 'Get the definition of a service'),
  open311File: said('Gửi yêu cầu', 'File a request'),
  open311Requests: said('Các yêu cầu đã công khai', 'List published requests'),
  open311Request: said('Một yêu cầu', 'Get a request'),
  open311Token: said('Từ token đến mã yêu cầu', 'Get the request ID for a token'),
  open311Updates: said('Cập nhật của các yêu cầu', 'List updates of requests'),
  open311Update: said('Báo việc đã làm', 'Create an update of a request'),
};

const fieldsSaid: Record<Open311Field, LocalizedText> = {
  api_key: said(
    'Khóa của hệ thống gửi; ở nội dung hoặc địa chỉ.',
    'API key of the client; in the body or the query.',
  ),
  jurisdiction_id: said('Nơi phụ trách; có thể bỏ trống.', 'Jurisdiction; optional.'),
  locale: said('Ngôn ngữ của lời.', 'Language of texts.'),
  service_code: said(
    'Mã dịch vụ; khi lọc thì nhiều mã cách nhau bằng dấu phẩy.',
    'Service code; as a filter, a comma-separated list.',
  ),
  service_request_id: said(
    'Mã yêu cầu, nhiều mã cách nhau bằng dấu phẩy; có mục này thì bỏ qua các mục lọc khác.',
    'Comma-separated request IDs; overrides all other filters.',
  ),
  token: said('Token của yêu cầu.', 'Token of a request.'),
  status: said(
    'Khi đọc: open, closed, hoặc cả hai. Khi báo: FIXED, IN_PROGRESS…, chữ hoa.',
    'As a filter: open, closed or both. In an update: FIXED, IN_PROGRESS and so on, in upper case.',
  ),
  update_id: said(
    'Tên riêng của cập nhật: gửi lại không làm gì thêm.',
    'Client’s ID of the update; a repeated update with the same ID has no further effect.',
  ),
  updated_datetime: said('Lúc cập nhật, ISO 8601.', 'Time of the update, ISO 8601.'),
  start_date: said(
    'Từ lúc này, ISO 8601; cùng end_date nhiều nhất 90 ngày, cập nhật 7 ngày.',
    'Start of the period, ISO 8601. With end_date at most 90 days; for updates at most 7 days.',
  ),
  end_date: said('Đến lúc này, ISO 8601.', 'End of the period, ISO 8601.'),
  page: said('Trang, từ 1.', 'Page number, starting at 1.'),
  page_size: said('Số yêu cầu mỗi trang.', 'Number of requests per page.'),
  extensions: said(
    'true: thêm tình trạng chi tiết và mã địa bàn.',
    'true: adds the detailed status and the area code.',
  ),
  lat: said('Vĩ độ WGS84, cùng với long.', 'Latitude in WGS84; requires long.'),
  long: said('Kinh độ WGS84, cùng với lat.', 'Longitude in WGS84; requires lat.'),
  address_string: said('Địa chỉ bằng lời.', 'Address as text.'),
  address_id: said('Mã xã, phường, thị trấn.', 'Official code of a commune.'),
  description: said('Nội dung.', 'Description of the issue.'),
  attribute: said(
    'Câu trả lời: attribute[mã]=giá trị.',
    'Answers to questions of the service: attribute[code]=value.',
  ),
  first_name: said('Tên; được niêm phong.', 'First name; stored encrypted.'),
  last_name: said('Họ; được niêm phong.', 'Last name; stored encrypted.'),
  phone: said('Số điện thoại; được niêm phong.', 'Phone number; stored encrypted.'),
  email: said('Thư điện tử; được niêm phong.', 'E-mail address; stored encrypted.'),
  device_id: said('Mã thiết bị; không lưu.', 'Device ID; not stored.'),
  account_id: said('Mã tài khoản; không lưu.', 'Account ID; not stored.'),
  media_url: said(
    'Địa chỉ https của ảnh, có tên miền công khai; chỉ người xử lý xem.',
    'HTTPS URLs of images at a public domain name; visible only to staff who handle the request.',
  ),
  media: said(
    'Ảnh JPEG hoặc PNG (multipart/form-data), tên mục nào cũng được; không công khai.',
    'JPEG or PNG images (multipart/form-data), with any field name; not published.',
  ),
  client_request_id: said(
    'Tên riêng của lần gửi: gửi lại thì nhận lại mã cũ.',
    'Client’s ID of the request; a repeated request with the same ID returns the first request ID.',
  ),
};

const spoken = (lang: Lang): keyof LocalizedText => (lang === 'en' ? 'en' : 'vi');

export function open311OperationText(id: Open311Id, lang: Lang): string {
  return operations[id][spoken(lang)];
}

export function open311FieldText(name: Open311Field, lang: Lang): string {
  return fieldsSaid[name][spoken(lang)];
}

const door = {
  title: said('Open311: hệ thống khác', 'Open311: other systems'),
  lead: said(
    'GeoReport v2, bằng XML và JSON: đuôi địa chỉ chọn định dạng. Đọc không cần khóa, gửi cần api_key. Mọi địa chỉ dưới /open311/v2/ đều có ở /open311/test/v2/ để thử: gửi vào đó không đến ai.',
    'GeoReport v2 in XML and JSON; the path extension selects the format. Reading needs no key, creating requests needs an api_key. Every endpoint below /open311/v2/ also exists below /open311/test/v2/ as a sandbox, whose requests reach nobody.',
  ),
  errors: said(
    'Không làm được: từng lỗi, cho người đọc.',
    'List of errors with descriptions for people.',
  ),
  done: said('Được', 'Success'),
  format: said('Định dạng.', 'Response format.'),
} as const;

export function open311EndpointText(part: keyof typeof door, lang: Lang): string {
  return door[part][spoken(lang)];
}
