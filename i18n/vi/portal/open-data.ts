export const openDataPageTexts = {
  title: 'Dữ liệu mở',
  lead: 'Những phản ánh, góp ý đã công khai cùng câu trả lời, và kết quả giải quyết của từng đơn vị theo tháng. Ai cũng được tải về và dùng lại.',
  asOf: (at: string) =>
    `Cập nhật ${at}. Làm mới mỗi đêm lúc 1 giờ 30, và ngay khi có câu trả lời được công khai hay gỡ xuống.`,
  notYet: 'Chưa có dữ liệu. Lần làm đầu tiên là đêm nay lúc 1 giờ 30.',
  requests: 'Phản ánh, góp ý đã công khai',
  requestsText: (count: string) =>
    `${count} phiếu, mỗi phiếu một dòng. Chỉ lấy phần mới từ một ngày: thêm vào địa chỉ`,
  figures: 'Kết quả theo đơn vị và tháng',
  figuresText: 'Mỗi đơn vị và mỗi tháng một dòng, 24 tháng gần nhất.',
  feeds: 'Theo dõi câu trả lời mới',
  forPrograms: 'Cho chương trình',
  dictionary: 'Mô tả dữ liệu (datapackage.json)',
  dictionaryTitle: 'Từng cột nghĩa là gì',
  column: 'Cột',
  meaning: 'Nghĩa',
  rulesTitle: 'Trong dữ liệu không có gì',
  rules: [
    'Không có tên, số điện thoại hay điều gì cho biết ai đã gửi.',
    'Phản ánh vi phạm chỉ có sau khi được duyệt. Tư vấn sức khỏe và an sinh không bao giờ có.',
    'Số từ 1 đến 4 ghi là <5. Phiếu bị gỡ khỏi trang công khai cũng mất khỏi dữ liệu: xin tải lại toàn bộ mỗi tháng một lần.',
  ],
  licenseTitle: 'Giấy phép',
  license:
    'Creative Commons Ghi công 4.0 (CC BY 4.0). Khi dùng lại, xin ghi: “Nguồn: {hotline.officialName}” và ngày tải.',
  excel: 'Mở bằng Excel: chọn Dữ liệu → Từ văn bản/CSV, mã ký tự UTF-8.',
};
