import type { GroupedMessageKind, MessageAudience } from '../message-kinds.ts';
import type { NotificationSubject } from '../notification.ts';

type Words = { vi: string; en: string };

export const audienceLabels: Record<MessageAudience, Words> = {
  citizen: { vi: 'Người dân', en: 'Citizen' },
  officer: { vi: 'Cán bộ, người đứng đầu đơn vị', en: 'Officer, head of a unit' },
  operator: { vi: 'Tổng đài viên', en: 'Operator' },
  supervisor: { vi: 'Giám sát Tổng đài và cấp trên', en: 'Operators’ supervisor and above' },
  leadership: { vi: 'Lãnh đạo tỉnh', en: 'Province’s leadership' },
};

/** Descriptions of when each kind of message is sent. */
export const messageKindDescriptions: Record<
  NotificationSubject['about'] | GroupedMessageKind,
  Words
> = {
  receipt: { vi: 'Khi phản ánh được tiếp nhận', en: 'The report was received' },
  asked: { vi: 'Khi đơn vị cần bổ sung thông tin', en: 'The unit needs more information' },
  reminded: {
    vi: 'Khi hết thời gian chờ mà người dân chưa bổ sung',
    en: 'The citizen did not reply in time',
  },
  extended: { vi: 'Khi gia hạn được đồng ý', en: 'An extension was granted' },
  answered: { vi: 'Khi có câu trả lời', en: 'The report was answered' },
  ended: { vi: 'Khi kết thúc mà không có câu trả lời', en: 'The report ended without an answer' },
  merged: { vi: 'Khi gộp với phản ánh khác', en: 'The report was merged into another' },
  unmerged: { vi: 'Khi tách khỏi phản ánh đã gộp', en: 'The merge was undone' },
  'lost-code': { vi: 'Khi người dân xin lại mã đã mất', en: 'The citizen requested lost codes' },
  'confirmation-code': {
    vi: 'Khi cần xác nhận sau nhiều lần nhập sai PIN',
    en: 'Confirmation code after too many wrong PINs',
  },
  'data-asked': { vi: 'Khi nhận yêu cầu về dữ liệu cá nhân', en: 'A data request was received' },
  'data-delayed': { vi: 'Khi yêu cầu đó được gia hạn', en: 'The data request needs more time' },
  'data-granted': { vi: 'Khi yêu cầu đó được thực hiện', en: 'The data request was granted' },
  'data-refused': { vi: 'Khi yêu cầu đó bị từ chối', en: 'The data request was refused' },
  'data-erased': { vi: 'Khi dữ liệu cá nhân đã xóa', en: 'Personal data was erased' },
  'contact-changed': {
    vi: 'Gửi số, địa chỉ cũ khi thông tin liên hệ thay đổi',
    en: 'Contact details changed (sent to the previous ones)',
  },
  assigned: { vi: 'Khi phiếu được chuyển đến đơn vị', en: 'The unit has a new ticket' },
  informed: { vi: 'Khi đơn vị được mời phối hợp', en: 'The unit is a co-unit of a ticket' },
  rung: { vi: 'Ở các bước leo thang, theo bảng leo thang', en: 'Escalation steps' },
  reminder: {
    vi: 'Mỗi sáng làm việc, khi chỉ có một phiếu quá hạn',
    en: 'Each working morning, if one ticket is overdue',
  },
  wrote: { vi: 'Khi người dân bổ sung thông tin', en: 'The citizen added information' },
  resumed: {
    vi: 'Khi hết thời gian chờ người dân, thời hạn tính tiếp',
    en: 'The wait for the citizen ended; the deadline runs again',
  },
  'extension-asked': {
    vi: 'Gửi người quyết định khi đơn vị xin gia hạn',
    en: 'The unit requested an extension (sent to the person who decides)',
  },
  'extension-decided': { vi: 'Khi có quyết định về gia hạn', en: 'The extension was decided' },
  'review-asked': {
    vi: 'Gửi người đứng đầu khi câu trả lời chờ duyệt',
    en: 'An answer waits for the head’s approval',
  },
  'review-rejected': { vi: 'Khi câu trả lời không được duyệt', en: 'The answer was not approved' },
  reopened: { vi: 'Khi người dân đề nghị xử lý lại', en: 'The citizen reopened the report' },
  'device-code': {
    vi: 'Khi mở liên kết trên thiết bị thứ hai',
    en: 'A link was opened on a second device',
  },
  returned: { vi: 'Khi đơn vị trả lại phiếu', en: 'A unit returned a ticket' },
  unreachable: {
    vi: 'Khi không liên lạc được đơn vị',
    en: 'No officer of a unit could be reached',
  },
  unheard: {
    vi: 'Khi lời nhắn thoại không chuyển được thành văn bản',
    en: 'A voice message could not be transcribed',
  },
  'review-rung': {
    vi: 'Khi việc kết luận phản ánh về cơ quan sắp hoặc đã quá hạn',
    en: 'A complaint review is due or overdue',
  },
  'data-waits': {
    vi: 'Khi có yêu cầu về dữ liệu cá nhân',
    en: 'A data subject request is waiting',
  },
  'data-rung': {
    vi: 'Khi yêu cầu về dữ liệu cá nhân sắp hoặc đã quá hạn',
    en: 'A data request is due or overdue',
  },
  'review-overdue': {
    vi: 'Gửi cấp trên khi việc kết luận quá hạn',
    en: 'A complaint review is overdue (sent to the units above the operators)',
  },
  'emergency-overdue': {
    vi: 'Khi phiếu có thể là cấp cứu chưa ai phân loại',
    en: 'Nobody has classified a possible emergency in time',
  },
  'officer.digest': { vi: 'Tin tổng hợp, theo giờ đã đặt', en: 'Digest, at fixed times' },
  'officer.morning-reminder': {
    vi: 'Mỗi sáng làm việc, khi có nhiều phiếu quá hạn',
    en: 'Each working morning, if several tickets are overdue',
  },
  'officer.emergencies': {
    vi: 'Khi nhiều việc khẩn cấp đến cùng lúc',
    en: 'Many emergencies in a short time',
  },
  'leadership.weekly': {
    vi: 'Mỗi tuần một lần, theo ngày giờ đã đặt',
    en: 'Once a week, at a fixed day and time',
  },
};
