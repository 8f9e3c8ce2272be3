import type { ConsoleTexts } from './console-texts.ts';

const vi = {
  hint: 'Thử một phản ánh chưa ai gửi: nó sẽ về đâu, theo quy tắc nào, hạn khi nào, và ai được nhắc. Không có gì được lưu.',
  service: 'Dịch vụ',
  topic: 'Chủ đề',
  area: 'Địa bàn',
  place: 'Nơi, bằng lời người dân',
  accused: 'Phản ánh về đơn vị',
  priority: 'Mức ưu tiên (để trống: theo chủ đề)',
  on: 'Gửi lúc (để trống: bây giờ)',
  test: 'Xem phiếu đi đâu',
  decisions: {
    routed: 'Về đơn vị',
    operator: 'Về tổng đài, để người trực chọn',
    elsewhere: 'Không thuộc tỉnh: hướng dẫn nơi khác',
  },
  co: 'Cùng phối hợp',
  why: 'Vì sao',
  candidates: 'Người trực chọn giữa',
  chain: 'Ai báo cáo ai',
  head: 'lãnh đạo',
  clocks: 'Các hạn và ai được nhắc',
  due: 'Hạn',
  empty: '(còn để trống)',
  steps: 'Đường đi',
};

const en: typeof vi = {
  hint: 'Try a report that nobody has sent: where it goes, by which rules, when it is due, whom the ladder tells. Nothing is kept.',
  service: 'Service',
  topic: 'Topic',
  area: 'Area',
  place: 'Place, in a citizen’s words',
  accused: 'About the unit',
  priority: 'Priority (empty: the topic’s)',
  on: 'Sent at (empty: now)',
  test: 'See where it goes',
  decisions: {
    routed: 'Goes to',
    operator: 'Goes to the operators, to be decided',
    elsewhere: 'Another province’s: told where to turn',
  },
  co: 'Together with',
  why: 'Why',
  candidates: 'The operator chooses among',
  chain: 'Who reports to whom',
  head: 'head',
  clocks: 'Deadlines, and who is told',
  due: 'Due',
  empty: '(still empty)',
  steps: 'The way',
};

export const routingTestTexts: ConsoleTexts<typeof vi> = { vi, en };
