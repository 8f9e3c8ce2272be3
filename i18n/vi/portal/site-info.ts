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
      'Gửi phản ánh, góp ý, yêu cầu hỗ trợ an sinh và tư vấn sức khỏe ở {hotline.area}. Không cần tài khoản; có mã để theo dõi và hạn trả lời.',
    picture: 'Biểu trưng Tổng đài 1022: phản ánh, góp ý, an sinh, sức khỏe',
  },
  privacy: {
    title: 'Quyền riêng tư',
    lead: '{hotline.agency} chịu trách nhiệm về dữ liệu cá nhân mà {hotline.name} nhận được.',
    rightsTitle: 'Quyền của quý vị',
    rights:
      'Mở phản ánh bằng mã và PIN, rồi chọn “Dữ liệu cá nhân của quý vị” để xem, sửa, yêu cầu xóa và biết ai đã xem. Nếu không có mạng, xin gọi {hotline.number}.',
    lookup: 'Tra cứu phản ánh',
    basisTitle: 'Cơ sở hoạt động',
    cookies: 'Trang này không dùng cookie theo dõi và không tải nội dung từ trang khác.',
  },
  accessibility: {
    title: 'Hỗ trợ tiếp cận',
    lead: 'Trang này dành cho mọi người, kể cả người khuyết tật, người cao tuổi và người dùng điện thoại cũ. Chúng tôi theo tiêu chuẩn WCAG mức AA.',
    doneTitle: 'Đã đáp ứng',
    done: [
      'Trang dùng được chỉ với bàn phím, khi phóng to chữ và khi tắt JavaScript. Tiêu đề, nhãn và thứ tự đọc phù hợp với phần mềm đọc màn hình.',
      'Trang không cần mạng nhanh và không cần tài khoản.',
      'Quý vị cũng có thể gửi phản ánh, hỏi tình trạng và nghe hướng dẫn qua điện thoại {hotline.number}.',
    ],
    limitsTitle: 'Chưa đáp ứng',
    limits: [
      'Mỗi lần sửa, trang được phần mềm kiểm tra; chưa có người khuyết tật hoặc đơn vị độc lập đánh giá.',
      'Bản tiếng Khmer chưa có người bản ngữ xem lại. Hướng dẫn sử dụng chỉ có tiếng Việt.',
      'Ảnh người dân gửi không có lời mô tả. Áp phích là tệp PDF.',
    ],
    reportTitle: 'Nếu gặp trở ngại',
    report:
      'Xin gọi {hotline.number} hoặc {hotline.fullNumber}, hoặc gửi phản ánh. Chúng tôi sẽ giúp quý vị và sửa trang.',
    send: 'Gửi phản ánh',
  },
};
