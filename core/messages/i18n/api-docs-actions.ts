import type { StaffAction } from '../../ticket/action.ts';

type LocalizedText = { vi: string; en: string };

const localized = (vi: string, en: string): LocalizedText => ({ vi, en });

/** Descriptions of the staff actions on a ticket, for the API documentation. */
export const staffActionDescriptions: Record<StaffAction['act'], LocalizedText> = {
  acknowledge: localized('Nhận việc', 'Acknowledge'),
  answer: localized('Trả lời', 'Answer'),
  approve: localized('Duyệt câu trả lời', 'Approve the answer'),
  reject: localized('Không duyệt câu trả lời', 'Reject the answer'),
  ask: localized(
    'Hỏi thêm: thời hạn tạm dừng',
    'Request information from the citizen; pauses the deadlines',
  ),
  return: localized('Trả lại: không thuộc thẩm quyền', 'Return: outside the unit’s jurisdiction'),
  extend: localized('Xin gia hạn', 'Request an extension'),
  'grant-extension': localized('Đồng ý gia hạn', 'Approve an extension'),
  'refuse-extension': localized('Không đồng ý gia hạn', 'Reject an extension'),
  assign: localized('Chuyển đơn vị', 'Assign to a unit'),
  classify: localized('Phân loại lại', 'Classify'),
  'review-complaint': localized(
    'Kết luận phản ánh về cơ quan, cán bộ',
    'Decide whether a held ticket is a complaint about an office',
  ),
  note: localized('Ghi chú nội bộ', 'Add an internal note'),
  close: localized('Khép lại', 'Close'),
  refuse: localized('Từ chối tiếp nhận', 'Reject the report'),
  refer: localized('Chuyển cơ quan có thẩm quyền', 'Refer to another authority'),
  merge: localized('Gộp vào phiếu khác', 'Merge into another ticket'),
  unmerge: localized('Tách ra lại', 'Undo a merge'),
  take: localized('Nhận phiếu về mình', 'Take the ticket'),
  release: localized('Thôi giữ phiếu', 'Release the ticket'),
  publish: localized('Đăng công khai', 'Publish the answer'),
  unpublish: localized('Gỡ phần đã đăng', 'Withdraw published content'),
  'decline-publication': localized('Không đăng công khai', 'Decline publication'),
  redact: localized('Che một phần nội dung', 'Redact part of the text'),
  callback: localized('Hẹn gọi lại', 'Schedule a callback'),
  'callback-done': localized('Kết quả cuộc gọi', 'Record the result of a callback'),
  'ask-data': localized('Ghi yêu cầu về dữ liệu cá nhân', 'Record a personal data request'),
  'delay-data': localized('Hẹn thêm thời gian', 'Extend the time of a personal data request'),
  'grant-data': localized('Thực hiện yêu cầu dữ liệu', 'Fulfil a personal data request'),
  'refuse-data': localized('Không thực hiện yêu cầu dữ liệu', 'Reject a personal data request'),
  hold: localized('Giữ lại theo yêu cầu pháp lý', 'Place a legal hold'),
  'lift-hold': localized('Thôi giữ', 'Lift a legal hold'),
};
