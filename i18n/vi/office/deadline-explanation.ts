/** Vietnamese texts that explain to officers and operators how a deadline was computed. */
export const deadlineExplanationTexts = {
  from: (at: string) => `Bắt đầu: ${at}.`,
  span: {
    wall: (span: string) => `Thời hạn: ${span}, tính liên tục cả đêm và ngày nghỉ.`,
    working: (span: string) => `Thời hạn: ${span} làm việc, chỉ tính trong giờ làm việc.`,
    'working-days': (days: number) =>
      `Thời hạn: ${days} ngày làm việc, không tính ngày nhận, đến hết giờ làm việc của ngày cuối.`,
  },
  hours: (count: number) => `${count} giờ`,
  minutes: (count: number) => `${count} phút`,
  seconds: (count: number) => `${count} giây`,
  notCounted: 'không tính',
  ofUnit: (unit: string) => `Theo giờ làm việc riêng của ${unit}.`,
  ofUnitWithout: (unit: string) => `${unit} không có giờ làm việc riêng, tính theo giờ chung.`,
  wholeDay: 'cả ngày',
  fromTo: (from: string, to: string) => `từ ${from} đến ${to}`,
  toTheEndOf: (from: string, to: string) => `từ ${from} đến hết ${to}`,
  why: {
    'office-day': 'giờ làm việc',
    'worked-day-of-rest': 'làm bù',
    'day-off': 'nghỉ lễ',
    'day-of-rest': 'ngày nghỉ hằng tuần',
    'around-the-clock': 'tính liên tục',
    'day-of-receipt': 'ngày nhận',
    'outside-hours': 'ngoài giờ làm việc',
  },
  dayNumber: (count: number) => `ngày làm việc thứ ${count}`,
  total: {
    wall: (span: string) => `Cộng: ${span}.`,
    working: (span: string) => `Cộng: ${span} làm việc.`,
    'working-days': (days: number) => `Cộng: ${days} ngày làm việc.`,
  },
  reminders: (span: string) =>
    `Các mức nhắc hạn tính theo phần trăm của khoảng ${span} làm việc, kể từ lúc nhận.`,
  due: (at: string) => `Hạn: ${at}.`,
  provisionalDay: (name: string) => `${name}; tạm tính, chờ thông báo chính thức`,
  provisional: (officialTo: string) =>
    `Tạm tính: lịch nghỉ chính thức mới công bố đến hết ${officialTo}. Hạn này có thể đổi.`,
  unknownBefore: (first: string) =>
    `Lịch nghỉ chỉ có từ ${first}: ngày lễ trước đó không được tính là ngày nghỉ.`,
  proposed: (day: string, name: string) =>
    `Dự kiến nghỉ, chưa chính thức nên chưa tính là ngày nghỉ: ${day} (${name}).`,
};
