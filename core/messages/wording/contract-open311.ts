import type { Open311Field } from '../../contract/open311-fields.ts';
import type { Open311Id } from '../../contract/open311-operations.ts';
import type { Lang } from '../lang.ts';

type LocalizedText = { vi: string; en: string };

const said = (vi: string, en: string): LocalizedText => ({ vi, en });

const operations: Record<Open311Id, LocalizedText> = {
  open311Discovery: said('Địa chỉ và cách xin khóa', 'Endpoints, and how to get a key'),
  open311Services: said('Có thể phản ánh những gì', 'What can be reported'),
  open311Service: said('Một dịch vụ hỏi những gì', 'What a service asks'),
  open311File: said('Gửi yêu cầu', 'File a request'),
  open311Requests: said('Các yêu cầu đã công khai', 'What is published'),
  open311Request: said('Một yêu cầu', 'One request'),
  open311Token: said('Từ token đến mã yêu cầu', 'From a token to its request'),
  open311Updates: said('Cập nhật của các yêu cầu', 'What became of requests'),
  open311Update: said('Báo việc đã làm', 'Say what was done'),
};

const fieldsSaid: Record<Open311Field, LocalizedText> = {
  api_key: said(
    'Khóa của hệ thống gửi; ở nội dung hoặc địa chỉ.',
    'The sender’s key; in the body or the address.',
  ),
  jurisdiction_id: said('Nơi phụ trách; có thể bỏ trống.', 'Who is responsible; may be left out.'),
  locale: said('Ngôn ngữ của lời.', 'The language of texts.'),
  service_code: said(
    'Mã dịch vụ; khi lọc thì nhiều mã cách nhau bằng dấu phẩy.',
    'A service’s code; as a filter, several with commas between.',
  ),
  service_request_id: said(
    'Mã yêu cầu, nhiều mã cách nhau bằng dấu phẩy; có mục này thì bỏ qua các mục lọc khác.',
    'Codes of requests with commas between; overrides all other filters.',
  ),
  token: said('Token của yêu cầu.', 'A request’s token.'),
  status: said(
    'Khi đọc: open, closed, hoặc cả hai. Khi báo: FIXED, IN_PROGRESS…, chữ hoa.',
    'Reading: open, closed or both. Saying: FIXED, IN_PROGRESS …, in capitals.',
  ),
  update_id: said(
    'Tên riêng của cập nhật: gửi lại không làm gì thêm.',
    'The sender’s own name of the update: sent again, nothing more is done.',
  ),
  updated_datetime: said('Lúc cập nhật, ISO 8601.', 'When it was, ISO 8601.'),
  start_date: said(
    'Từ lúc này, ISO 8601; cùng end_date nhiều nhất 90 ngày, cập nhật 7 ngày.',
    'From then on, ISO 8601; with end_date 90 days at most, of updates 7.',
  ),
  end_date: said('Đến lúc này, ISO 8601.', 'Until then, ISO 8601.'),
  page: said('Trang, từ 1.', 'The page, from 1.'),
  page_size: said('Số yêu cầu mỗi trang.', 'How many a page.'),
  extensions: said(
    'true: thêm tình trạng chi tiết và mã địa bàn.',
    'true: adds a finer state and the area’s code.',
  ),
  lat: said('Vĩ độ WGS84, cùng với long.', 'Latitude in WGS84, together with long.'),
  long: said('Kinh độ WGS84, cùng với lat.', 'Longitude in WGS84, together with lat.'),
  address_string: said('Địa chỉ bằng lời.', 'The address in words.'),
  address_id: said('Mã xã, phường, thị trấn.', 'The official code of a commune.'),
  description: said('Nội dung.', 'What the matter is.'),
  attribute: said('Câu trả lời: attribute[mã]=giá trị.', 'Answers: attribute[code]=value.'),
  first_name: said('Tên; được niêm phong.', 'First name; sealed.'),
  last_name: said('Họ; được niêm phong.', 'Last name; sealed.'),
  phone: said('Số điện thoại; được niêm phong.', 'Telephone; sealed.'),
  email: said('Thư điện tử; được niêm phong.', 'E-mail; sealed.'),
  device_id: said('Mã thiết bị; không lưu.', 'The device; not kept.'),
  account_id: said('Mã tài khoản; không lưu.', 'The account; not kept.'),
  media_url: said(
    'Địa chỉ https của ảnh, có tên miền công khai; chỉ người xử lý xem.',
    'Addresses of pictures, https at a public domain name; for those who handle it alone.',
  ),
  media: said(
    'Ảnh JPEG hoặc PNG (multipart/form-data), tên mục nào cũng được; không công khai.',
    'JPEG or PNG pictures (multipart/form-data), under any name; not published.',
  ),
  client_request_id: said(
    'Tên riêng của lần gửi: gửi lại thì nhận lại mã cũ.',
    'The sender’s own name for it: sent again, the first id is the answer.',
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
    'GeoReport v2 in XML and JSON: the end of the path chooses. Reading needs no key, filing an api_key. All below /open311/v2/ is below /open311/test/v2/ too, to be tried out: nobody gets what is sent there.',
  ),
  errors: said('Không làm được: từng lỗi, cho người đọc.', 'Not done: each error, for people.'),
  done: said('Được', 'Done'),
  format: said('Định dạng.', 'The format.'),
} as const;

export function open311EndpointText(part: keyof typeof door, lang: Lang): string {
  return door[part][spoken(lang)];
}
