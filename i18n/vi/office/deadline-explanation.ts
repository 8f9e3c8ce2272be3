/** Vietnamese texts that explain to officers and operators how a deadline was computed. */
export const deadlineExplanationTexts = {
  from: (at: string) => `Bắt đầu: ${at}.`,
  span: {
    wall: (span: string) => `Thời hạn: ${span}, tính liên tục cả đêm và ngày nghỉ.`,
    working: (span: string) => `Thời hạn: ${span} làm việc, chỉ tính trong giờ làm việc.`,
    'working-days': (days: number) =>
      `Thời hạn: ${days} ngày làm việc, không tính ngày nhận, đến hết giờ làm việc của ngày cuối.`,
  },
  hours: (count: string) => `${count} giờ`,
  minutes: (count: string) => `${count} phút`,
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
    'day-of-receipt': 'ngày nhận, không tính là ngày làm việc',
    'outside-hours': 'ngoài giờ làm việc',
  },
  dayNumber: (count: number, why: string | undefined) =>
    `ngày làm việc thứ ${count}${why ? `, ${why}` : ''}`,
  total: {
    wall: (minutes: string) => `Cộng: ${minutes} phút.`,
    working: (minutes: string) => `Cộng: ${minutes} phút làm việc.`,
    'working-days': (minutes: string) =>
      `Từ lúc nhận đến hạn có ${minutes} phút làm việc; các mức nhắc tính theo phần trăm của số này.`,
  },
  due: (at: string) => `Hạn: ${at}.`,
  provisionalDay: (name: string) => `${name}; tạm tính, chờ thông báo chính thức`,
  provisional: (officialTo: string) =>
    `Tạm tính: lịch nghỉ chính thức mới công bố đến hết ${officialTo}. Hạn này có thể đổi.`,
  unknownBefore: (first: string) =>
    `Lịch nghỉ chỉ có từ ${first}: ngày lễ trước đó không được tính là ngày nghỉ.`,
  proposed: (day: string, name: string) =>
    `Dự kiến nghỉ, chưa chính thức nên chưa tính là ngày nghỉ: ${day} (${name}).`,
};
