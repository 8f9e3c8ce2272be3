/** Labels of the entries of the audit log. */
export const auditEntryLabels = {
  act: 'Xử lý phiếu',
  list: 'Xem danh sách phiếu',
  chat: 'Nhận trả lời cuộc trò chuyện',
  member: 'Đổi vai trò thành viên',
  directory: 'Sửa danh mục',
  phone: 'Đổi chế độ điện thoại',
  provider: 'Đổi khóa Open311',
  webhook: 'Đổi webhook',
  audit: 'Tra cứu nhật ký',
  access: 'Xem phiếu',
};
