/** Vietnamese texts of the footer, and of the pages about privacy and accessibility. */
export const siteInfoTexts = {
  footer: {
    agency: 'Cơ quan chịu trách nhiệm',
    address: 'Địa chỉ',
    contact: 'Liên hệ',
    privacy: 'Quyền riêng tư',
    accessibility: 'Hỗ trợ tiếp cận',
  },
  /** Description and alternative text of the picture in search results and link previews. */
  preview: {
    description:
      'Gửi phản ánh, góp ý, xin hỗ trợ an sinh và hỏi về sức khỏe ở {hotline.area}. Không cần tài khoản; có mã để theo dõi và hạn trả lời.',
    picture: 'Logo Tổng đài 1022: phản ánh, góp ý, an sinh, sức khỏe',
  },
  privacy: {
    title: 'Quyền riêng tư',
    lead: '{hotline.agency} chịu trách nhiệm về dữ liệu cá nhân mà {hotline.name} nhận được.',
    rightsTitle: 'Quyền của quý vị',
    rights:
      'Mở phản ánh bằng mã và PIN, rồi chọn “Dữ liệu cá nhân của quý vị” để xem, sửa, xin xóa và biết ai đã xem. Không có mạng thì gọi {hotline.number}.',
    lookup: 'Tra cứu phản ánh',
    basisTitle: 'Cơ sở hoạt động',
    basis: '{hotline.legalBasis}.',
    cookies: 'Trang này không dùng cookie theo dõi và không tải gì từ nơi khác.',
  },
  accessibility: {
    title: 'Hỗ trợ tiếp cận',
    lead: 'Trang này làm cho mọi người: người khuyết tật, người lớn tuổi, người dùng điện thoại cũ. Chuẩn chúng tôi theo là WCAG 2.2 mức AA.',
    doneTitle: 'Đã có',
    done: [
      'Dùng được chỉ bằng bàn phím, khi phóng to chữ, khi tắt JavaScript. Tiêu đề, nhãn và thứ tự đọc được soạn cho phần mềm đọc màn hình.',
      'Trang không cần mạng nhanh, không cần tài khoản.',
      'Gửi phản ánh, hỏi tình trạng và nghe hướng dẫn cũng làm được qua điện thoại {hotline.number}.',
    ],
    limitsTitle: 'Chưa đạt',
    limits: [
      'Trang được máy kiểm tra mỗi lần sửa; chưa có người khuyết tật hay đơn vị độc lập đánh giá.',
      'Bản tiếng Khmer chưa có người bản ngữ xem lại. Hướng dẫn sử dụng chỉ có tiếng Việt.',
      'Ảnh người dân gửi không có lời mô tả. Áp phích là tệp PDF.',
    ],
    reportTitle: 'Gặp trở ngại?',
    report:
      'Xin gọi {hotline.number} hoặc {hotline.fullNumber}, hay gửi phản ánh. Chúng tôi giúp quý vị làm việc cần làm và sửa trang.',
    send: 'Gửi phản ánh',
  },
};
