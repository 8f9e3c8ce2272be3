export const publicContentTexts = {
  title: 'Người dân sẽ thấy',
  lang: 'Ngôn ngữ xem trước',
  frame: (lang: string) => `Trang người dân sẽ thấy, ${lang}`,
  incomplete: 'Còn thiếu hoặc chưa đúng, nên chưa xem trước được:',
  unwritten: 'Để trống: người đọc thấy bản tiếng Việt.',
  length: (count: number, most: number) => `${count}/${most} chữ cái`,
  tooLong: (over: number) => `dài quá ${over} chữ cái`,
  sections: {
    content: 'Lời văn',
    urgent: 'Khẩn và lời phát khi gọi',
    time: 'Hiện khi nào',
    source: 'Ai nói, theo văn bản nào',
    found: 'Tìm thấy ở đâu',
    review: 'Xem lại',
    check: 'Tự kiểm tra điều kiện',
    questions: 'Hỏi thêm người dân',
    route: 'Chuyển đến đâu',
    systems: 'Khi hệ thống khác gửi đến',
    validity: 'Hiệu lực',
    successor: 'Khi đã hết',
    address: 'Địa chỉ trang',
  },
  hints: {
    content: 'Dòng trống bắt đầu đoạn mới; dòng bắt đầu bằng “- ” là một mục trong danh sách.',
    time: 'Theo giờ Việt Nam. Để trống giờ kết thúc: hiện đến khi có người kết thúc.',
    review:
      'Nội dung có ngày hết giá trị: sau ngày đó người dân không còn thấy. Nội dung có số tháng xem lại: trễ hạn thì người dân vẫn thấy, đơn vị được nhắc.',
    successor:
      'Mã của câu trả lời mà người đọc được chỉ đến, khi câu này đã hết. Để trống cũng được.',
    questions: 'Nhiều nhất 4 câu. Người dân bỏ trống vẫn gửi được phản ánh.',
    check:
      'Người dân trả lời vài câu để biết mình có thuộc diện không; trả lời “không” luôn kèm lý do.',
    address: 'Chữ thường, số và gạch nối; cũng là địa chỉ trang. Đổi mã là đổi địa chỉ.',
  },
  urgent: {
    name: 'Khẩn',
    on: 'Dải đỏ đứng đầu mọi trang cho đến giờ kết thúc. Phải có giờ kết thúc.',
    off: 'Thông báo thường: nằm trong trang Thông báo.',
  },
  hot: {
    none: 'Không phát lời nào',
    only: 'Chỉ thông báo khẩn mới phát được lời khi gọi.',
    heard: (hours: number) =>
      `Mỗi người gọi nghe lời này trước mọi lựa chọn, nhiều nhất ${hours} giờ. Lời do giám sát viên bật thay lời này.`,
    seconds: (seconds: number) => `khoảng ${seconds.toLocaleString('vi-VN')} giây`,
    silent: 'chưa có người đọc: người gọi không nghe gì',
    machine: 'giọng máy',
  },
};
