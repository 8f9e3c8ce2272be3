/** Error responses of the staff console, for instance about saved views or API clients. */
export const consoleErrorTexts = {
  vi: {
    'too-many-views': {
      title: 'Đã có đủ 20 cách xem',
      detail: 'Chưa lưu. Xin xóa một cách xem không dùng nữa rồi lưu lại.',
    },
    'no-such-provider': {
      title: 'Không có hệ thống này',
      detail: 'Xin xem lại danh sách các hệ thống đã cấp khóa.',
    },
    'provider-withdrawn': {
      title: 'Khóa đã bị thu hồi',
      detail: 'Không cấp lại được. Xin cấp khóa cho một hệ thống mới.',
    },
    'no-such-webhook': {
      title: 'Không có webhook này',
      detail: 'Xin xem lại danh sách webhook: GET /api/staff/webhooks.',
    },
    'webhook-withdrawn': {
      title: 'Webhook đã bị thu hồi',
      detail: 'Không mở lại được. Nếu cần, xin thêm một webhook mới.',
    },
  },
  en: {
    'too-many-views': {
      title: 'There are 20 views already',
      detail: 'This was not saved. Please delete one that is no longer used, and save again.',
    },
    'no-such-provider': {
      title: 'There is no such system',
      detail: 'Please look it up in the list of those that have a key.',
    },
    'provider-withdrawn': {
      title: 'The key was withdrawn',
      detail: 'It gets no other one. Please issue a key to a new system.',
    },
    'no-such-webhook': {
      title: 'There is no such webhook',
      detail: 'Please look it up in the list: GET /api/staff/webhooks.',
    },
    'webhook-withdrawn': {
      title: 'The webhook was withdrawn',
      detail: 'It can’t be opened again. Please make a new one where it is needed.',
    },
  },
};
