/** Vietnamese texts of the page with the report form. */
export const reportFormTexts = {
  /** Number of the page, and of all pages once it is certain. */
  step: (done: number, all?: number) =>
    all === undefined ? `Bước ${done}` : `Bước ${done} / ${all}`,
  chooseTitle: 'Loại việc',
  chooseLead: 'Chọn đúng loại việc giúp chúng tôi chuyển đến đúng đơn vị.',
  errorTitle: 'Phản ánh chưa được gửi. Xin sửa:',
  stepErrorTitle: 'Chưa tiếp tục được. Xin sửa:',
  errorPrefix: 'Lỗi: ',
  unknown: 'Tôi không rõ',
  optional: 'không bắt buộc',
  topic: {
    label: 'Chủ đề',
    hint: 'Nếu không rõ, chúng tôi sẽ phân loại giúp. Sau khi chọn, có thêm vài câu hỏi ngắn; câu nào không rõ xin bỏ trống.',
  },
  whereTitle: 'Nơi xảy ra',
  areaCode: { label: '{hotline.communeTypesLabel}' },
  place: {
    label: 'Địa chỉ hoặc điểm dễ nhận biết',
    hint: 'Ví dụ: số nhà, tên ấp, gần chợ, gần trường.',
  },
  text: {
    label: 'Nội dung phản ánh',
    hint: 'Xin viết ngắn gọn: việc gì, từ lúc nào, ai cần giúp. Đơn vị xử lý đọc nguyên văn, vì vậy xin không ghi tên hoặc số điện thoại của quý vị vào đây.',
  },
  senderTitle: 'Người gửi',
  kind: {
    label: 'Quý vị gửi với tư cách',
    person: 'Người dân',
    business: 'Doanh nghiệp, hộ kinh doanh',
  },
  anonymous: {
    label: 'Gửi ẩn danh',
    hint: 'Chúng tôi không lưu họ tên của quý vị. Quý vị vẫn có thể để lại số điện thoại hoặc email để nhận kết quả.',
  },
  name: { label: 'Họ tên' },
  phone: { label: 'Số điện thoại', hint: 'Dùng để nhắn mã, PIN và báo khi có câu trả lời.' },
  email: { label: 'Email' },
  privacyTitle: 'Ai xem được thông tin',
  privacy: [
    'Đơn vị xử lý đọc nội dung, các câu trả lời và nơi xảy ra. Họ không thấy họ tên, tên doanh nghiệp, mã số thuế, số điện thoại, email của quý vị.',
    'Số điện thoại và email được giữ kín, chỉ mở để nhắn tin, gửi thư hoặc gọi lại cho quý vị.',
    'Họ tên, tên doanh nghiệp và mã số thuế, nếu quý vị ghi và không chọn ẩn danh, được giữ kín riêng. Chỉ người có thẩm quyền được mở, phải nêu lý do, và mỗi lần mở đều được lưu lại.',
    'Ai có mã thì thấy tình trạng. Phải có thêm PIN mới đọc được nội dung.',
    'Nội dung được xử lý theo nhiệm vụ pháp luật giao; số điện thoại, email, họ tên, tên doanh nghiệp, mã số thuế là do quý vị đồng ý để lại. Gửi rồi, quý vị xem, sửa, xin xóa và biết ai đã xem ngay ở trang của phản ánh.',
  ],
  send: 'Gửi',
  sendNote: 'Nếu bấm hai lần, chỉ một phản ánh được gửi.',
};
