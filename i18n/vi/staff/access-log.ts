/** Labels of the accesses to a ticket. */
export const accessLogLabels = {
  opened: 'Đã xem phiếu',
  listed: 'Thấy phiếu trong danh sách phản ánh của đơn vị',
  'found-by-number': 'Tìm ra phiếu bằng số điện thoại',
  'reveal-asked': 'Đề nghị mở danh tính',
  'reveal-approved': 'Đồng ý mở danh tính',
  'reveal-refused': 'Từ chối mở danh tính',
  'identity-opened': 'Đã mở danh tính',
  heard: 'Mở lời nhắn thoại để nghe',
  'contact-exported': 'Đã mở thông tin liên hệ để nhập hệ thống quốc gia',
  'contact-opened': 'Đã mở số điện thoại để gọi',
};
