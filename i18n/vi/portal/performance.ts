type OnTimePercents = { good: number; fair: number };

/** Vietnamese texts of the page about the units' performance. They define the type for all languages. */
export const performancePageTexts = {
  title: 'Kết quả giải quyết của các đơn vị',
  lead: 'Số việc người dân gửi trong tháng, tỷ lệ giải quyết đúng hạn của từng đơn vị và những đơn vị còn trễ hạn.',
  month: (month: number, year: number) => `Tháng ${month}/${year}`,
  chooseMonth: 'Chọn tháng',
  show: 'Xem',
  asOf: (at: string) =>
    `Tính đến ${at}. Số liệu được cập nhật mỗi ngày lúc 16 giờ, không gồm phản ánh về cơ quan, cán bộ.`,
  received: 'Tiếp nhận',
  done: 'Giải quyết',
  due: 'Đến hạn',
  onTime: 'Đúng hạn',
  late: 'Trễ hạn',
  overdue: 'Đang quá hạn',
  stillOverdue: (count: string) => `Hiện còn quá hạn: ${count}`,
  rating: 'Điểm hài lòng',
  unit: 'Đơn vị',
  service: 'Loại việc',
  commune: { district: 'Xã, phường, thị trấn', province: 'Xã, phường' },
  few: 'dưới 5',
  none: '–',
  percent: (number: number) => `${number.toLocaleString('vi-VN')} %`,
  atLeast: (number: number) => `từ ${number} %`,
  atMost: (number: number) => `dưới ${number} %`,
  between: (from: number, to: number) => `${from}–${to} %`,
  orMore: (count: string) => `từ ${count}`,
  count: (number: number) => number.toLocaleString('vi-VN'),
  ofFive: (rating: number) => `${rating.toLocaleString('vi-VN')}/5`,
  noneDone: 'chưa đủ số liệu',
  /** Change of a percentage since the month before, in percentage points if it is known exactly. */
  trend: {
    up: (points: number | undefined) =>
      points === undefined
        ? 'cao hơn tháng trước'
        : `tăng ${points} điểm phần trăm so với tháng trước`,
    down: (points: number | undefined) =>
      points === undefined
        ? 'thấp hơn tháng trước'
        : `giảm ${points} điểm phần trăm so với tháng trước`,
    same: (_points: number | undefined) => 'bằng tháng trước',
  },
  masked:
    '“Dưới 5”, “từ 42 %” hay “68–86 %” chỉ cho biết số đúng nằm trong khoảng nào: số nhỏ không được nêu rõ, để không ai đoán được người gửi.',
  swipe: 'Vuốt ngang để xem các cột còn lại.',
  sortNote: 'Bấm tên cột để sắp xếp theo cột đó; bấm lần nữa để đảo thứ tự.',
  totalTitle: 'Toàn địa bàn',
  byUnit: 'Theo đơn vị',
  byUnitNote:
    'Đơn vị có đủ số liệu được xếp trước; trong đó, đơn vị có nhiều việc quá hạn hoặc trễ hạn đứng đầu.',
  small: (count: number) => `${count} đơn vị khác có dưới 5 việc`,
  byService: 'Theo loại việc',
  byPlace: 'Theo nơi xảy ra',
  byPlaceNote: {
    district:
      'Mỗi ô là một xã, phường, thị trấn, xếp theo huyện. Số trong ô là tỷ lệ giải quyết đúng hạn.',
    province:
      'Mỗi ô là một xã hoặc phường. Số trong ô là tỷ lệ giải quyết đúng hạn. Việc ở địa bàn cũ tính cho xã, phường mới; muốn xem địa bàn cũ, xin chọn tháng trước khi sắp xếp.',
  },
  legend: {
    leaf: ({ good }: OnTimePercents) => `từ ${good} %`,
    amber: ({ good, fair }: OnTimePercents) => `từ ${fair} đến dưới ${good} %`,
    alarm: ({ fair }: OnTimePercents) => `dưới ${fair} %`,
    none: () => 'chưa đủ số liệu để xếp loại',
  },
  table: 'Xem bảng số liệu',
  allUnits: 'Xem bảng tất cả đơn vị',
  noUnits: 'Chưa có nơi nào có từ 5 việc trở lên trong tháng.',
  backToAll: 'Về kết quả chung của tháng',
  how: 'Cách tính',
  rules: [
    'Tiếp nhận là số việc gửi đến trong tháng, tính cho đơn vị đang giữ việc. Giải quyết là số việc được trả lời hoặc kết thúc theo cách khác trong tháng.',
    'Đến hạn là số việc đã trả lời kịp hạn hoặc có hạn đã qua trong tháng, dù trả lời hay chưa. Tỷ lệ đúng hạn tính trên số việc đến hạn. Hạn là hạn đã hẹn với người gửi, kể cả phần gia hạn được quyết định trước khi hết hạn.',
    'Đang quá hạn: số việc chưa trả lời và đã quá hạn vào lúc cập nhật, kể cả việc có hạn từ các tháng trước. Vì vậy, đơn vị giải quyết đúng hạn mọi việc trong tháng vẫn có thể còn việc quá hạn.',
    'Số nhỏ hơn 5 không được nêu rõ, để không ai đoán được người gửi. Điểm hài lòng được nêu khi có từ 5 lượt đánh giá.',
  ],
  empty: {
    title: 'Tháng này chưa có số liệu',
    text: 'Số liệu có từ 16 giờ của ngày đầu tiên có phản ánh.',
  },
  json: 'Số liệu cho lập trình viên (JSON)',
};
