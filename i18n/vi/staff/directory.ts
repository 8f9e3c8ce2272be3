export const directoryTableLabels = {
  organization: 'Thông tin tổng đài',
  areas: 'Địa bàn',
  otherProvinces: 'Tỉnh khác',
  units: 'Đơn vị',
  services: 'Loại việc',
  topicGroups: 'Nhóm chủ đề',
  topics: 'Chủ đề',
  areaRules: 'Quy tắc địa bàn',
  sla: 'Thời hạn',
  chains: 'Tuyến báo cáo',
  ladder: 'Mốc nhắc hạn',
  life: 'Số ngày, số lần',
  reasons: 'Lý do kết thúc',
  answerTemplates: 'Mẫu trả lời',
  people: 'Người phụ trách',
  denunciation: 'Từ ngữ về tố cáo',
  receptionOffices: 'Nơi tiếp công dân',
  announcements: 'Thông báo',
  articles: 'Hỏi đáp',
  programmes: 'Chính sách hỗ trợ',
  retention: 'Thời gian lưu dữ liệu',
  wording: 'Lời tin nhắn',
  'calendar.officialTo': 'Lịch chính thức đến ngày',
  'calendar.officeHours': 'Giờ làm việc',
  'calendar.unitHours': 'Giờ làm việc của đơn vị',
  'calendar.daysOff': 'Ngày nghỉ',
  'calendar.workedDays': 'Ngày làm bù',
  'calendar.proposedDaysOff': 'Ngày nghỉ dự kiến',
  'calendar.khmerFestivals': 'Lễ của đồng bào Khmer',
};

export const directoryChangeVerbs = {
  added: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
  kept: 'để nguyên',
};

/** Returns a note for the preview of a directory change: only the first `count` open tickets were evaluated. */
export const partialDirectoryPreviewNote = (count: number): string =>
  `Chỉ xem ${count} phản ánh đang mở; còn nữa, nên số thật có thể cao hơn.`;
