/** Vietnamese texts that explain to officers and operators why a ticket was routed to a unit. */
export const routeExplanationTexts = {
  routed: (lead: string) => `Chuyển cho ${lead}.`,
  together: (units: string) => `Cùng phối hợp: ${units}.`,
  decidedBy: (rule: string) => `Quyết định theo: ${rule}.`,
  operator: (why: string, who = 'tổng đài viên') => `Để ${who} chọn: ${why}.`,
  candidates: (names: string) => `Có thể là: ${names}.`,
  elsewhere: (province: string, hotline: string) =>
    `Nơi này thuộc ${province}: hướng dẫn gọi ${hotline}.`,
  call: (number: string) => `Gọi ${number} trước khi ghi phiếu.`,
  reasons: {
    'no-topic': 'phản ánh không chọn chủ đề',
    'unknown-topic': 'chủ đề không có vào ngày đó',
    'topic-of-another-service': 'chủ đề thuộc dịch vụ khác',
    'unknown-place': 'không rõ địa điểm',
    'ambiguous-place': 'địa điểm có thể là nhiều nơi',
    'area-too-wide': 'địa bàn quá rộng, cần đến cấp xã',
    'unit-to-be-entered': 'chưa có đơn vị phụ trách trong danh bạ',
    'unknown-unit': 'không rõ đơn vị bị phản ánh',
    'no-level-above': 'đơn vị bị phản ánh không có cấp trên trong danh bạ',
    'office-not-named':
      'người gửi cho biết phản ánh về cơ quan hoặc cán bộ nhưng chưa rõ cơ quan nào',
    'possible-complaint': 'nội dung có dấu hiệu phản ánh về cơ quan hoặc cán bộ',
  },
  rules: {
    topic: 'Chủ đề',
    answer: 'Câu hỏi của chủ đề',
    place: 'Địa điểm',
    'area-in-force': 'Địa bàn đã đổi',
    'unit-in-force': 'Đơn vị trong danh bạ',
    accused: 'Đơn vị bị phản ánh',
  },
  areaRule: (id: string) => `Quy tắc ${id}`,
  areaRuleInFull: (id: string, text: string) => `Quy tắc ${id} (${text})`,
};

/**
 * Facts used by routing rules, in display order. Each entry has the name of the fact, its kind of value, and the function
 * that formats it.
 */
export const routeFactFormats = [
  ['service', 'service', (it: string) => `dịch vụ ${it}`],
  ['topic', 'topic', (it: string) => it],
  ['unit', 'unit', (it: string) => it],
  ['question', 'text', (it: string) => it],
  ['answer', 'text', (it: string) => `“${it}”`],
  ['lead', 'unit', (it: string) => `chủ trì là ${it}`],
  ['given', 'text', () => 'không ghi'],
  ['chosen', 'area', (it: string) => `người gửi chọn ${it}`],
  ['place', 'text', (it: string) => `người gửi ghi “${it}”`],
  ['area', 'area', (it: string) => `nhận ra ${it}`],
  ['candidates', 'area', (it: string) => `có thể là ${it || 'bất cứ đâu'}`],
  ['code', 'former-area', (it: string) => `trước đây là ${it}`],
  ['now', 'unit-or-area', (it: string) => `nay là ${it}`],
  ['province', 'province', (it: string) => `thuộc ${it}`],
  ['missing', 'unit', (it: string) => `chưa có ${it}`],
  ['accused', 'unit', (it: string) => `phản ánh về ${it}`],
  ['above', 'unit', (it: string) => `cấp trên là ${it}`],
  ['park', 'text', (it: string) => it],
  ['units', 'unit', (it: string) => `thêm ${it}`],
  ['call', 'text', (it: string) => `gọi ${it}`],
  ['hotline', 'text', (it: string) => `tổng đài ${it}`],
] as const;
