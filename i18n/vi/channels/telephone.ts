/** Opening hours of consecutive weekdays, which count from 0 (Monday), in times such as `07:00`. */
export type SpokenHours = {
  first: number;
  last: number;
  spans: readonly (readonly [from: string, to: string])[];
};

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

const speakTime = (time: string): string => {
  const [hour, minute] = time.split(':').map(Number);
  return minute ? `${hour} giờ ${minute}` : `${hour} giờ`;
};

const speakHours = ({ first, last, spans }: SpokenHours): string => {
  const days = first === last ? weekdays[first] : `từ ${weekdays[first]} đến ${weekdays[last]}`;
  const times = spans.map(([from, to]) => `${speakTime(from)} đến ${speakTime(to)}`);
  return `${days}, ${times.join(' và ')}`;
};

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
  /** Greeting for callers with the hotline's name and the key for emergencies. */
  welcome: (hotline: string) => string;
  /** Question for the first letters of a commune's name, with an example: a commune and the keys for its letters. */
  placeLetters: (communeTypes: string, example: string, keys: string) => string;
  /** Says that the hotline is closed, and its hours. */
  closed: (hours: readonly SpokenHours[]) => string;
  /** First sentence when the hotline calls a citizen. It contains the hotline's name. */
  weCall: (hotline: string) => string;
  status: (label: string) => string;
  within: (place: string, district: string) => string;
  /** Names the ended commune that a caller entered, and the commune that replaced it. */
  formerly: (former: string, present: string) => string;
  /** Returns the spoken name of a topic or group in a menu. */
  topic: (name: string) => string;
};

/** Words for composing spoken ticket codes, dates, places and menus on the telephone. */
export const spokenVocabulary: SpokenVocabulary = {
  digits: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  weekdays,
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
  press: (n) => `bấm ${n}.`,
  danger: (number) => `Nếu đang nguy hiểm, xin gác máy và gọi ngay ${number}.`,
  welcome: (hotline) => `${hotline} xin chào. Cần cấp cứu, bấm 9 hoặc gọi 115.`,
  placeLetters: (communeTypes, example, keys) =>
    `Bấm chữ đầu mỗi tiếng của tên ${communeTypes}. Ví dụ ${example}, bấm ${keys}. Không rõ, bấm 0.`,
  closed: (hours) =>
    `Hiện ngoài giờ làm việc. Tổng đài viên trực ${hours.map(speakHours).join('; ')}.`,
  weCall: (hotline) => `Đây là ${hotline} gọi lại theo yêu cầu của quý vị.`,
  status: (label) => `Tình trạng: ${label}.`,
  within: (place, district) => `${place}, ${district}`,
  formerly: (former, present) => `${former} cũ, nay là ${present}`,
  topic: (name) => `${name},`,
};
