export const messageTextEditorTexts = {
  hint: 'Mỗi tin nhắn SMS gửi người dân và cán bộ. Chữ trong ngoặc nhọn được thay bằng dữ kiện của phiếu và phải giữ đủ.',
  changed: 'đã sửa',
  segments: (segments: number, characters: number) =>
    `${segments} phần SMS · ${characters} ký tự (với tên dài nhất)`,
  gaps: 'Phải có',
  text: 'Lời',
  builtIn: 'Lời gốc',
  useBuiltIn: 'Lấy lại lời gốc',
  example: 'Người nhận sẽ đọc',
  planned: (date: string) => `đã đặt sẵn từ ${date}`,
  preview: 'Người nhận đọc thế nào',
  invented: 'Phiếu trong ví dụ không có thật; tên đơn vị và chủ đề lấy từ danh mục.',
  channels: { sms: 'SMS', email: 'Thư điện tử', chat: 'Zalo, Messenger' },
  size: (segments: number, characters: number) => `${segments} phần · ${characters} ký tự`,
  grouped: 'Tin gộp nhiều phiếu và thư tuần, không sửa được lời',
  all: 'Mọi tin nhắn',
};
