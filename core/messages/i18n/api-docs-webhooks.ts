import type { Lang } from '../lang.ts';

const localize = (vi: string, en: string) => ({ vi, en });

/** Texts in the API documentation about requests that the hotline sends to other systems: webhooks and Open311 updates. */
const posted = {
  title: localize('Webhook: tổng đài báo tin', 'Webhooks'),
  lead: localize(
    'Quản trị viên thêm hệ thống nhận tin (POST /api/staff/webhooks); từ đó tổng đài gửi POST đến địa chỉ đã ghi. Sự kiện được ký; cập nhật Open311 đi theo khóa của nơi nhận.',
    'An administrator adds a webhook (POST /api/staff/webhooks); the hotline then posts events to its URL. Events are signed; Open311 updates contain the API key of the receiving site.',
  ),
  id: localize('Tên sự kiện: gửi lại vẫn là tên này.', 'Event ID; the same on each attempt.'),
  taken: localize(
    'Đã nhận, trong 5 giây.',
    'Accepted. The receiver must respond within 5 seconds.',
  ),
  again: localize(
    'Chưa nhận: gửi lại mỗi 10 phút, tất cả 36 lần; không theo chuyển hướng.',
    'Not accepted. The hotline retries every 10 minutes, at most 36 attempts; it does not follow redirects.',
  ),
  exists: localize(
    'Nói rằng cập nhật đã có: là đã nhận. Nói khác: gửi lại.',
    'If the error says that the update already exists, the update counts as accepted; otherwise the hotline retries.',
  ),
  'x-1022-event-id': localize(
    'Tên sự kiện; đã có thì bỏ qua.',
    'Event ID; ignore an event that was already received.',
  ),
  'x-1022-delivery': localize(
    'Tên lần báo cho hệ thống này; gửi lại vẫn là tên này.',
    'ID of the delivery of this event to this webhook; the same on each attempt.',
  ),
  'x-1022-signature': localize(
    't=<giờ Unix>,v1=<HMAC-SHA-256 dạng hex của "<t>.<nội dung>" với bí mật của webhook>; t quá 5 phút thì từ chối.',
    't=<Unix time>,v1=<hexadecimal HMAC-SHA-256 of "<t>.<body>" with the webhook secret>; reject a t older than 5 minutes.',
  ),
  update: localize(
    'POST <endpoint>/servicerequestupdates.xml hoặc .json: cập nhật của phiếu mà hệ thống ấy đã gửi',
    'POST <endpoint>/servicerequestupdates.xml or .json: update of a request created by that site',
  ),
  jurisdiction_id: localize(
    'Tổng đài mang mã này ở đó.',
    'Jurisdiction ID of the hotline at the receiving site.',
  ),
  api_key: localize(
    'Khóa mà nơi nhận đã cấp.',
    'API key that the receiving site issued to the hotline.',
  ),
  service_request_id: localize(
    'Mã phiếu mà nơi nhận đã được trả.',
    'Request ID that was returned to the site.',
  ),
  update_id: localize('Tên cập nhật, không bao giờ đổi.', 'Update ID; never changes.'),
  updated_datetime: localize('Lúc thay đổi, +07:00.', 'Time of the change, +07:00.'),
  status: localize(
    'Chữ hoa: FIXED, IN_PROGRESS, REOPEN … như ở GET servicerequestupdates.',
    'Upper case: FIXED, IN_PROGRESS, REOPEN and so on, as in GET servicerequestupdates.',
  ),
  description: localize(
    'Lời đã công khai, hoặc một câu chung.',
    'Published text, or one neutral sentence.',
  ),
  external_status_code: localize('Mã lý do khi kết thúc.', 'Reason code of a closed request.'),
  media_url: localize('Ảnh đã công khai, nếu có.', 'Published image, if any.'),
} as const;

/** Descriptions of the domain events in the API documentation. */
const events = {
  opened: localize('Có phản ánh mới', 'A ticket was created'),
  routed: localize(
    'Một đơn vị nhận phiếu, lần đầu hay thay đơn vị khác',
    'A ticket was assigned to a unit, for the first time or again',
  ),
  acknowledged: localize('Đơn vị đã xem', 'The unit acknowledged the ticket'),
  answered: localize('Đã trả lời', 'The ticket was answered'),
  late: localize('Đã quá một thời hạn', 'The ticket missed a deadline'),
  closed: localize('Đã kết thúc', 'The ticket was closed'),
  reopened: localize('Lại đang mở', 'The ticket was reopened'),
} as const;

const spoken = (lang: Lang): 'vi' | 'en' => (lang === 'en' ? 'en' : 'vi');

export function getDomainEventText(kind: keyof typeof events, lang: Lang): string {
  return events[kind][spoken(lang)];
}

export type WebhookTextKey = keyof typeof posted;

export function getWebhookText(part: WebhookTextKey, lang: Lang): string {
  return posted[part][spoken(lang)];
}
