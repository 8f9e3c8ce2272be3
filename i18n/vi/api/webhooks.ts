/** Texts in the API documentation about requests that the hotline sends to other systems: webhooks and Open311 updates. */
export const webhookTexts = {
  title: 'Webhook: tổng đài báo tin',
  lead: 'Quản trị viên thêm hệ thống nhận tin (`POST /api/staff/webhooks`); từ đó tổng đài gửi POST đến địa chỉ đã ghi. Sự kiện được ký; cập nhật Open311 đi theo khóa của nơi nhận.',
  id: 'Mã sự kiện, không đổi khi gửi lại.',
  taken: 'Đã nhận, trong 5 giây.',
  again:
    'Nếu bên nhận chưa nhận, tổng đài gửi lại mỗi 10 phút, nhiều nhất 36 lần, và không theo chuyển hướng.',
  exists: 'Lỗi cho biết cập nhật đã có thì coi là đã nhận; gặp lỗi khác, tổng đài gửi lại.',
  'webhook-id': 'Mã sự kiện; nếu đã nhận thì bỏ qua.',
  'webhook-timestamp': 'Giờ Unix của lần gửi, tính bằng giây; lệch quá 5 phút thì từ chối.',
  'webhook-signature':
    'Chữ ký theo Standard Webhooks: v1,<HMAC-SHA-256 dạng base64 của "<webhook-id>.<webhook-timestamp>.<nội dung>">; có thể có nhiều chữ ký, cách nhau bằng dấu cách.',
  update:
    '`POST <endpoint>/servicerequestupdates.xml` hoặc .json: cập nhật của phiếu mà hệ thống ấy đã gửi',
  jurisdiction_id: 'Tổng đài mang mã này ở đó.',
  api_key: 'Khóa mà nơi nhận đã cấp.',
  service_request_id: 'Mã phiếu mà nơi nhận đã được trả.',
  update_id: 'Mã cập nhật, không đổi.',
  updated_datetime: 'Lúc thay đổi, +07:00.',
  status: 'Chữ hoa: `FIXED`, `IN_PROGRESS`, `REOPEN` … như ở `GET servicerequestupdates`.',
  description: 'Lời đã công khai, hoặc một câu chung.',
  external_status_code: 'Mã lý do khi kết thúc.',
  media_url: 'Ảnh đã công khai, nếu có.',
};

/** Descriptions of the domain events in the API documentation. */
export const domainEventTexts = {
  opened: 'Có phản ánh mới',
  routed: 'Một đơn vị nhận phiếu, lần đầu hay thay đơn vị khác',
  acknowledged: 'Đơn vị đã nhận việc',
  answered: 'Đã trả lời',
  supplemented: 'Câu trả lời được bổ sung',
  late: 'Đã quá một thời hạn',
  closed: 'Đã kết thúc',
  reopened: 'Được xử lý lại',
};
