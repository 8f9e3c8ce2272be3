/**
 * Error responses for an officer link that is invalid or whose ticket the officer may not read. Used by the officer page and
 * the API.
 */
export const linkErrorTexts = {
  vi: {
    'link-unknown': {
      title: 'Không có liên kết này',
      detail: 'Địa chỉ có thể bị cắt mất một phần. Xin mở lại từ tin nhắn, hoặc gọi 1022.',
    },
    'link-expired': {
      title: 'Liên kết đã hết hạn',
      detail:
        'Mỗi liên kết chỉ dùng được trong một thời gian. Xin dùng liên kết trong tin nhắn mới nhất, hoặc gọi 1022 để được gửi lại.',
    },
    'link-reassigned': {
      title: 'Việc đã chuyển cho đơn vị khác',
      detail: 'Quý vị không cần làm gì nữa. Nếu cho là nhầm, xin gọi 1022.',
    },
    'link-renewed': {
      title: 'Đã có liên kết mới cho phiếu này',
      detail:
        'Phiếu vẫn thuộc đơn vị của quý vị, ví dụ người dân đề nghị xử lý lại. Xin dùng liên kết trong tin nhắn mới nhất; nếu sau 20 phút chưa nhận được, xin gọi 1022.',
    },
    'link-closed': {
      title: 'Phiếu đã khép lại',
      detail: 'Quý vị không cần làm gì nữa. Nếu cần xem lại, xin gọi 1022.',
    },
    'link-off-roster': {
      title: 'Liên kết không còn dùng được',
      detail:
        'Theo danh sách hiện nay của Tổng đài, quý vị không còn phụ trách việc này ở đơn vị. Không có gì được ghi, và Tổng đài đã biết về lần mở này. Nếu quý vị vẫn phụ trách, xin gọi 1022 để sửa danh sách; liên kết mới sẽ đến trong tin nhắn tiếp theo.',
    },
    'access-unrecorded': {
      title: 'Chưa mở được nội dung',
      detail:
        'Mỗi lần xem đều phải được ghi lại, và lúc này hệ thống chưa ghi được. Chưa có gì được lưu; nội dung vừa viết vẫn còn ở trang trước. Xin thử lại sau một phút. Việc gấp xin gọi 1022.',
    },
  },
  en: {
    'link-unknown': {
      title: 'No such link',
      detail:
        'Part of the address may be missing. Please open it again from the message, or call 1022.',
    },
    'link-expired': {
      title: 'The link has expired',
      detail:
        'A link works for a limited time. Please use the link in the newest message, or call 1022 for another one.',
    },
    'link-reassigned': {
      title: 'The report went to another agency',
      detail:
        'There is nothing more for you to do. If this looks like a mistake, please call 1022.',
    },
    'link-renewed': {
      title: 'There is a new link for this report',
      detail:
        'Your agency still has the report; a citizen may have asked for it to be handled again. Please use the link in the newest message. If none arrives within 20 minutes, please call 1022.',
    },
    'link-closed': {
      title: 'The report is closed',
      detail: 'There is nothing more for you to do. To read it once more, please call 1022.',
    },
    'link-off-roster': {
      title: 'The link no longer works',
      detail:
        'In the hotline’s current roster you no longer hold this post of the agency. Nothing was recorded, and the hotline knows about this attempt. If you still hold the post, please call 1022 to correct the roster; the next message brings a new link.',
    },
    'access-unrecorded': {
      title: 'The content could not be opened',
      detail:
        'Every access has to be recorded, and the system cannot record it right now. Nothing was saved; text that you wrote is still on the previous page. Please try again in a minute. If it is urgent, call 1022.',
    },
  },
};
