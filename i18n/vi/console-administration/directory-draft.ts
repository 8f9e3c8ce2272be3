export const directoryDraftTexts = {
  lead: 'Gom các phần sửa của nhiều bảng, xem trước một lần, thực hiện cùng lúc với một lý do. Bản nháp được lưu trên máy chủ và chỉ người lập thấy.',
  empty: 'Bản nháp chưa có dòng nào',
  emptyHint:
    'Mở một dòng của bảng bất kỳ, sửa, rồi chọn “Đưa vào bản nháp”. Cũng có thể nhập tệp của một bảng, hoặc dùng công cụ sáp nhập.',
  count: (count: number) => `${count} dòng trong bản nháp`,
  clear: 'Bỏ cả bản nháp',
  clearBody: (count: number) =>
    `${count} dòng trong bản nháp sẽ bị bỏ và không lấy lại được. Danh mục không thay đổi.`,
  cancel: 'Thôi',
  open: 'Mở',
  openRow: (name: string) => `Mở ${name}`,
  remove: 'Bỏ khỏi bản nháp',
  removeRow: (name: string) => `Bỏ khỏi bản nháp: ${name}`,
  details: 'Xem phần sửa',
  more: (count: number) => `Xem thêm (còn ${count} dòng)`,
  inDraft: 'Dòng này đang có trong bản nháp. Dưới đây là nội dung của bản nháp.',
  outdated: (fields: string) =>
    fields
      ? `Người khác đã sửa dòng này sau khi dòng được đưa vào bản nháp: ${fields}.`
      : 'Người khác đã sửa dòng này sau khi dòng được đưa vào bản nháp.',
  rebase: 'Giữ phần sửa của tôi trên bản mới',
  resolveFirst: (count: number) =>
    `${count} dòng đã được người khác sửa. Với mỗi dòng, chọn giữ phần sửa trên bản mới hoặc bỏ khỏi bản nháp, rồi xem trước.`,
};
