export const openDataPageTexts = {
  title: 'Dữ liệu mở',
  lead: 'Những phản ánh, góp ý đã công khai cùng câu trả lời, và kết quả giải quyết của từng đơn vị theo tháng. Ai cũng được tải về và dùng lại.',
  asOf: (at: string) =>
    `Cập nhật ${at}. Dữ liệu được làm mới lúc 1 giờ 30 mỗi đêm, và ngay khi có câu trả lời được công khai hoặc gỡ xuống.`,
  notYet: 'Chưa có dữ liệu. Dữ liệu sẽ có từ 1 giờ 30 đêm nay.',
  requests: 'Phản ánh, góp ý đã công khai',
  requestsText: (count: string) =>
    `${count} phản ánh, mỗi phản ánh một dòng. Để chỉ tải phần mới từ một ngày, thêm vào địa chỉ:`,
  figures: 'Kết quả theo đơn vị và tháng',
  figuresText: 'Mỗi đơn vị và mỗi tháng một dòng, 24 tháng gần nhất.',
  feeds: 'Theo dõi câu trả lời mới',
  forPrograms: 'Dành cho lập trình viên',
  dictionary: 'Mô tả dữ liệu (datapackage.json)',
  dictionaryTitle: 'Ý nghĩa các cột',
  column: 'Cột',
  meaning: 'Ý nghĩa',
  rulesTitle: 'Thông tin không có trong dữ liệu',
  rules: [
    'Không có tên, số điện thoại hay thông tin nào cho biết người gửi.',
    'Phản ánh vi phạm chỉ có sau khi được duyệt. Nội dung sức khỏe và an sinh không bao giờ có trong dữ liệu.',
    'Số từ 1 đến 4 được ghi là <5. Phản ánh bị gỡ khỏi trang công khai cũng được xóa khỏi dữ liệu: xin tải lại toàn bộ mỗi tháng một lần.',
  ],
  licenseTitle: 'Giấy phép',
  license:
    'Creative Commons Ghi công 4.0. Khi dùng lại, xin ghi: “Nguồn: {hotline.officialName}” và ngày tải.',
  licenseText: 'Toàn văn giấy phép CC BY 4.0',
  excel: 'Mở bằng Excel: chọn Dữ liệu → Từ văn bản/CSV, bảng mã UTF-8.',
};
