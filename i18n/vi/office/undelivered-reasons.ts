/** Texts that explain in the undelivered list why a message failed, for reasons that the hotline itself determined. */
export const undeliveredReasonTexts: Record<string, string> = {
  'no-address': 'Danh bạ chưa có số điện thoại hoặc thư điện tử của người này.',
  'over-budget-ticket': 'Phản ánh này đã được gửi đủ số tin SMS cho phép.',
  'over-budget-number': 'Số điện thoại này đã nhận đủ số tin SMS cho phép trong ngày.',
  'over-budget-everybody':
    'Kinh phí tin SMS trong ngày đã hết hoặc sắp hết, loại tin này tạm ngừng gửi.',
  'over-budget-emergencies': 'Tổng đài đã gửi hết số tin SMS khẩn cấp cho phép trong ngày.',
  'no-account': 'Tổng đài chưa có tài khoản ở đó.',
  'no-answer': 'Zalo hoặc Messenger không trả lời suốt một giờ.',
  unconfirmed:
    'Cổng tin nhắn không xác nhận đã nhận tin. Người nhận có thể đã nhận được; hệ thống không gửi lại để tránh trùng.',
  'no-template': 'Chưa có mẫu tin Zalo được duyệt cho nội dung này.',
  'gave-up': 'Đã thử gửi suốt một ngày mà không được.',
};

/** Texts for the undelivered list that quote the provider's reason why a message failed or bounced. */
export const messageProviderReasonTexts = {
  failed: (reason: string): string => `Nhà cung cấp từ chối gửi: ${reason}.`,
  bounced: {
    sms: (reason: string): string => `Nhà mạng báo tin không tới: ${reason}.`,
    email: (reason: string): string => `Thư bị trả lại: ${reason}.`,
    zns: (reason: string): string => `Zalo báo tin không tới: ${reason}.`,
    zalo: (reason: string): string => `Zalo báo tin không tới: ${reason}.`,
    messenger: (reason: string): string => `Messenger báo tin không tới: ${reason}.`,
  },
};

/**
 * Texts for the undelivered list: what was done about a message that did not arrive, and what the operator should do, by
 * kind of recipient.
 */
export const failureFollowUpTexts = {
  'nothing-owed': {
    citizen: 'Không còn cần báo.',
    officer: 'Không còn cần báo.',
  },
  'other-channel': {
    citizen: 'Đã gửi qua kênh khác, chưa có tin báo đã tới.',
    officer: 'Kênh kia vẫn đang gửi hoặc đã gửi, chưa có tin báo đã tới.',
  },
  'citizen-not-told': {
    citizen: 'Không còn kênh nào khác. Cần thì gọi cho người dân.',
    officer: 'Không còn kênh nào khác.',
  },
  'duty-told': {
    citizen: 'Đã báo người trực.',
    officer: 'Không kênh nào tới người này; đã báo người trực của đơn vị.',
  },
  'unit-unreachable': {
    citizen: 'Đã báo tổng đài.',
    officer: 'Không báo được ai của đơn vị; đã báo trực tổng đài. Gọi điện cho đơn vị ngay.',
  },
  'known-unreachable': {
    citizen: 'Tổng đài đã biết.',
    officer: 'Không báo được ai của đơn vị; tổng đài đã được báo từ lần trước.',
  },
  'held-over-budget': {
    citizen: 'Tự gửi lại khi có hạn mức mới. Gấp thì gọi cho người dân.',
    officer: 'Tự gửi lại khi có hạn mức mới.',
  },
};

export const pendingFollowUpText = 'Đang tìm cách khác để báo.';

export const retryTimeText = (when: string): string => `Lần gửi tới: sau ${when}.`;
