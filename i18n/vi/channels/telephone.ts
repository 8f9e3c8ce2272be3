type SpokenVocabulary = {
  digits: readonly string[];
  weekdays: readonly string[];
  months: readonly string[];
  phrases: Readonly<Record<'by' | 'today' | 'tomorrow' | 'position-many', string>>;
  hour: (n: number) => string;
  minute: (n: number) => string;
  day: (n: number) => string;
  position: (n: number) => string;
  press: (n: number) => string;
  /** Advice to dial an emergency number before reporting. */
  danger: (emergencyNumber: number) => string;
  /** Greeting for callers that contains the hotline's name. */
  welcome: (hotline: string) => string;
  /** First sentence when the hotline calls a citizen. It contains the hotline's name. */
  weCall: (hotline: string) => string;
  status: (label: string) => string;
  within: (place: string, district: string) => string;
  /** Names the ended commune that a caller entered, and the commune that replaced it. */
  formerly: (former: string, present: string) => string;
  /** Returns the spoken name of a topic or group in a menu. `name` is in this language. */
  topic: (name: string, vietnamese: string) => string;
};

/** Words for composing spoken ticket codes, dates, places and menus on the telephone. */
export const spokenVocabulary: SpokenVocabulary = {
  digits: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  months: [
    'tháng 1',
    'tháng 2',
    'tháng 3',
    'tháng 4',
    'tháng 5',
    'tháng 6',
    'tháng 7',
    'tháng 8',
    'tháng 9',
    'tháng 10',
    'tháng 11',
    'tháng 12',
  ],
  phrases: {
    by: 'trước',
    today: 'hôm nay',
    tomorrow: 'ngày mai',
    'position-many': 'Hiện có hơn 20 người đang chờ.',
  },
  hour: (n) => `${n} giờ`,
  minute: (n) => `${n} phút`,
  day: (n) => `ngày ${n}`,
  position: (n) => `Quý vị ở vị trí thứ ${n}.`,
  press: (n) => `bấm phím ${n}.`,
  danger: (number) => `Nếu đang nguy hiểm, xin gác máy và gọi ngay ${number}.`,
  welcome: (hotline) => `Xin chào quý vị đã gọi đến ${hotline}.`,
  weCall: (hotline) => `Đây là ${hotline} gọi lại theo yêu cầu của quý vị.`,
  status: (label) => `Tình trạng: ${label}.`,
  within: (place, district) => `${place}, ${district}`,
  formerly: (former, present) => `${former} cũ, nay là ${present}`,
  topic: (name) => `${name},`,
};
