import type { Lang } from '../lang.ts';

const said = (vi: string, en: string) => ({ vi, en });

/** Texts in the API documentation about the webhooks and Open311 updates that the hotline sends to other systems. */
const posted = {
  title: said('Webhook: tổng đài báo tin', 'Webhooks: what the hotline posts'),
  lead: said(
    'Quản trị viên thêm hệ thống nhận tin (POST /api/staff/webhooks); từ đó tổng đài gửi POST đến địa chỉ đã ghi. Sự kiện được ký; cập nhật Open311 đi theo khóa của nơi nhận.',
    'An administrator adds a system (POST /api/staff/webhooks); from then on the hotline posts to its address. Events are signed; updates of Open311 bring the key of the site that takes them.',
  ),
  id: said('Tên sự kiện: gửi lại vẫn là tên này.', 'The event’s name: the same at each attempt.'),
  taken: said('Đã nhận, trong 5 giây.', 'Taken, within 5 seconds.'),
  again: said(
    'Chưa nhận: gửi lại mỗi 10 phút, tất cả 36 lần; không theo chuyển hướng.',
    'Not taken: it comes again every ten minutes, 36 times in all; no redirect is followed.',
  ),
  exists: said(
    'Nói rằng cập nhật đã có: là đã nhận. Nói khác: gửi lại.',
    'Says that the update already exists: taken. Says anything else: it comes again.',
  ),
  'x-1022-event-id': said(
    'Tên sự kiện; đã có thì bỏ qua.',
    'The event’s name; forget what you have had.',
  ),
  'x-1022-delivery': said(
    'Tên lần báo cho hệ thống này; gửi lại vẫn là tên này.',
    'This event to this webhook; the same at each attempt.',
  ),
  'x-1022-signature': said(
    't=<giờ Unix>,v1=<HMAC-SHA-256 dạng hex của "<t>.<nội dung>" với bí mật của webhook>; t quá 5 phút thì từ chối.',
    't=<Unix time>,v1=<HMAC-SHA-256, in hexadecimal, of "<t>.<body>" under the secret>; refuse a t older than five minutes.',
  ),
  update: said(
    'POST <endpoint>/servicerequestupdates.xml hoặc .json: cập nhật của phiếu mà hệ thống ấy đã gửi',
    'POST <endpoint>/servicerequestupdates.xml or .json: an update of what that site filed',
  ),
  jurisdiction_id: said('Tổng đài mang mã này ở đó.', 'What the hotline is called there.'),
  api_key: said('Khóa mà nơi nhận đã cấp.', 'What the site gave the hotline.'),
  service_request_id: said('Mã phiếu mà nơi nhận đã được trả.', 'The id that the site was given.'),
  update_id: said('Tên cập nhật, không bao giờ đổi.', 'The update’s name, its own for good.'),
  updated_datetime: said('Lúc thay đổi, +07:00.', 'When it happened, +07:00.'),
  status: said(
    'Chữ hoa: FIXED, IN_PROGRESS, REOPEN … như ở GET servicerequestupdates.',
    'In upper case: FIXED, IN_PROGRESS, REOPEN … as with GET servicerequestupdates.',
  ),
  description: said(
    'Lời đã công khai, hoặc một câu chung.',
    'What was published, or one neutral sentence.',
  ),
  external_status_code: said('Mã lý do khi kết thúc.', 'The coded reason of an end.'),
  media_url: said('Ảnh đã công khai, nếu có.', 'A published picture, if there is one.'),
} as const;

/** Descriptions of the domain events in the API documentation. */
const events = {
  opened: said('Có phản ánh mới', 'A ticket was reported'),
  routed: said(
    'Một đơn vị nhận phiếu, lần đầu hay thay đơn vị khác',
    'A unit has it, the first or another one',
  ),
  acknowledged: said('Đơn vị đã xem', 'Its unit has seen it'),
  answered: said('Đã trả lời', 'It was answered'),
  late: said('Đã quá một thời hạn', 'A deadline of it has passed'),
  closed: said('Đã kết thúc', 'It ended'),
  reopened: said('Lại đang mở', 'It is open again'),
} as const;

const spoken = (lang: Lang): 'vi' | 'en' => (lang === 'en' ? 'en' : 'vi');

export function domainEventText(kind: keyof typeof events, lang: Lang): string {
  return events[kind][spoken(lang)];
}

export type WebhookTextKey = keyof typeof posted;

export function webhookText(part: WebhookTextKey, lang: Lang): string {
  return posted[part][spoken(lang)];
}
