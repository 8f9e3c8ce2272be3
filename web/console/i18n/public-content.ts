import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  title: 'Người dân sẽ thấy',
  langs: { vi: 'Tiếng Việt', km: 'Tiếng Khmer', en: 'Tiếng Anh' },
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
    address: 'Địa chỉ trang',
  },
  hints: {
    content: 'Dòng trống bắt đầu đoạn mới; dòng bắt đầu bằng “- ” là một mục trong danh sách.',
    time: 'Theo giờ Việt Nam. Để trống giờ kết thúc: hiện đến khi có người kết thúc.',
    review: 'Sau ngày hết hạn xem lại, người dân không còn thấy nội dung này.',
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

const en: typeof vi = {
  title: 'What people will see',
  langs: { vi: 'Vietnamese', km: 'Khmer', en: 'English' },
  lang: 'Language of the preview',
  frame: (lang) => `The page as people will see it, ${lang}`,
  incomplete: 'Missing or not right, so there is nothing to preview yet:',
  unwritten: 'Left empty: readers get the Vietnamese words.',
  length: (count, most) => `${count}/${most} letters`,
  tooLong: (over) => `${over} letters too long`,
  sections: {
    content: 'Words',
    urgent: 'Urgency, and what callers hear',
    time: 'When it is shown',
    source: 'Who says so, by which document',
    found: 'Where it is found',
    review: 'Review',
    check: 'The check of eligibility',
    questions: 'What people are asked besides',
    route: 'Where it goes',
    systems: 'When other systems file it',
    validity: 'In force',
    address: 'Address of the page',
  },
  hints: {
    content: 'An empty line begins a paragraph; a line with “- ” is an item of a list.',
    time: 'In Vietnamese time. Without an end it is shown until somebody ends it.',
    review: 'After the day of expiry people don’t see it any more.',
    questions: 'Four at most. A report can be sent without answering.',
    check: 'A few questions tell people whether it is for them; a “no” always says why.',
    address: 'Small letters, digits and hyphens; it is the page’s address, too.',
  },
  urgent: {
    name: 'Urgent',
    on: 'A red strip on top of every page until its end. It needs an end.',
    off: 'An ordinary announcement: it stands on the page of announcements.',
  },
  hot: {
    none: 'Nothing is played',
    only: 'Only an urgent announcement can be heard by callers.',
    heard: (hours) =>
      `Every caller hears this before the menu, for ${hours} hours at most. What a supervisor switches on takes its place.`,
    seconds: (seconds) => `about ${seconds} seconds`,
    silent: 'spoken by nobody yet: callers hear nothing',
    machine: 'a machine’s voice',
  },
};

export const publicContentTexts: ConsoleTexts<typeof vi> = { vi, en };
