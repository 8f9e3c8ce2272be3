type Copy = {
  title: string;
  /** Returns a sentence that lists the missing fields of an emergency report. */
  missing(fields: string): string;
  /** Instruction to the sender to provide the missing fields of an emergency report again. */
  again: string;
};

/** Labels of the fields of an emergency report that were left out because their values were invalid. */
export const invalidReportFieldLabels = {
  service: 'loại việc',
  topic: 'chủ đề',
  area: 'địa bàn',
  place: 'địa điểm',
  position: 'tọa độ',
  answers: 'câu trả lời chi tiết',
  accused: 'cơ quan bị phản ánh',
  name: 'họ tên',
  phone: 'số điện thoại',
  email: 'địa chỉ email',
  sender: 'thông tin người gửi (như tên doanh nghiệp, mã số thuế)',
  text: 'một phần nội dung',
  photos: 'ảnh',
  other: 'mục khác',
};

/** Notice to the sender of an emergency report that was accepted without some of its fields. */
export const invalidReportFieldsNotice: Copy = {
  title: 'Đã tiếp nhận, nhưng có mục không đọc được',
  missing: (fields) => `Không đọc được: ${fields}.`,
  again:
    'Xin gọi 1022 và đọc mã phản ánh để cho biết lại, hoặc bổ sung ở trang Tra cứu bằng mã và PIN.',
};
