import type { Lang } from '../lang.ts';
import { km } from './pages-performance.km.ts';

const vi = {
  title: 'Kết quả giải quyết của các đơn vị',
  lead: 'Tháng này bà con gửi bao nhiêu việc, đơn vị nào giải quyết đúng hạn, đơn vị nào còn trễ.',
  month: (month: number, year: number) => `Tháng ${month}/${year}`,
  chooseMonth: 'Chọn tháng',
  show: 'Xem',
  asOf: (at: string) => `Tính đến ${at}. Số liệu được cập nhật mỗi ngày lúc 16 giờ.`,
  received: 'Tiếp nhận',
  done: 'Giải quyết',
  onTime: 'Đúng hạn',
  late: 'Trễ hạn',
  overdue: 'Đang quá hạn',
  rating: 'Điểm hài lòng',
  unit: 'Đơn vị',
  service: 'Dịch vụ',
  commune: 'Xã, phường, thị trấn',
  few: 'ít hơn 5',
  nearlyAll: 'gần hết',
  none: '–',
  percent: (number: number) => `${number} %`,
  atLeast: (number: number) => `từ ${number} %`,
  atMost: (number: number) => `dưới ${number} %`,
  count: (number: number) => number.toLocaleString('vi-VN'),
  ofFive: (rating: number) => `${rating.toLocaleString('vi-VN')}/5`,
  noneDone: 'chưa đủ để tính',
  totalTitle: 'Cả tỉnh',
  byUnit: 'Theo đơn vị',
  byUnitNote: 'Đơn vị cần quan tâm đứng trước: đang quá hạn nhiều, hoặc trễ nhiều.',
  small: (count: number) => `${count} đơn vị khác có ít hơn 5 việc`,
  byService: 'Theo dịch vụ',
  byPlace: 'Theo nơi xảy ra',
  byPlaceNote:
    'Mỗi ô là một xã, phường, thị trấn, xếp theo huyện. Số trong ô là phần việc giải quyết đúng hạn.',
  legend: {
    leaf: 'từ 90 %',
    amber: 'từ 70 đến dưới 90 %',
    alarm: 'dưới 70 %',
    none: 'chưa đủ số để xếp',
  },
  table: 'Xem bảng số liệu',
  allUnits: 'Xem bảng tất cả đơn vị',
  noUnits: 'Chưa có nơi nào có từ 5 việc trở lên trong tháng.',
  backToAll: 'Về kết quả chung của tháng',
  how: 'Cách tính',
  rules: [
    'Tiếp nhận là số việc gửi đến trong tháng, tính cho đơn vị đang giữ việc. Giải quyết là số việc được trả lời, hoặc kết thúc cách khác, trong tháng.',
    'Đúng hạn là giải quyết trước hạn đã hẹn với người gửi, kể cả hạn được gia thêm.',
    'Số nhỏ hơn 5 không nêu rõ, để không ai đoán được người gửi là ai. Điểm hài lòng có khi từ 5 người chấm.',
  ],
  empty: {
    title: 'Tháng này chưa có số liệu',
    text: 'Số liệu đầu tiên có sau 16 giờ của ngày đầu tiên có người gửi phản ánh.',
  },
  json: 'Số liệu cho chương trình (JSON)',
};
type Words = typeof vi;

const en: Words = {
  title: 'How the agencies do',
  lead: 'How many matters people sent this month, which agencies settle them in time, and which are late.',
  month: (month, year) => `${String(month).padStart(2, '0')}/${year}`,
  chooseMonth: 'Month',
  show: 'Show',
  asOf: (at) => `As of ${at}. The figures are made anew every day at 16:00.`,
  received: 'Received',
  done: 'Settled',
  onTime: 'In time',
  late: 'Late',
  overdue: 'Overdue now',
  rating: 'Satisfaction',
  unit: 'Agency',
  service: 'Service',
  commune: 'Commune',
  few: 'fewer than 5',
  nearlyAll: 'nearly all',
  none: '–',
  percent: (number) => `${number}%`,
  atLeast: (number) => `${number}% or more`,
  atMost: (number) => `under ${number}%`,
  count: (number) => number.toLocaleString('en'),
  ofFive: (rating) => `${rating} of 5`,
  noneDone: 'too few to tell',
  totalTitle: 'The whole province',
  byUnit: 'By agency',
  byUnitNote: 'Those that need attention come first: with most overdue now, or most often late.',
  small: (count) => `${count} other agencies with fewer than 5 matters`,
  byService: 'By service',
  byPlace: 'By place',
  byPlaceNote:
    'Each tile is a commune, under its district. Its number is the part that was settled in time.',
  legend: {
    leaf: '90% or more',
    amber: '70% to under 90%',
    alarm: 'under 70%',
    none: 'too few to rank',
  },
  table: 'See the numbers as a table',
  allUnits: 'See the table of all agencies',
  noUnits: 'None has 5 matters or more in this month yet.',
  backToAll: 'Back to the month',
  how: 'How this is counted',
  rules: [
    'Received: what came in during the month, counted for the agency that has it. Settled: what was answered, or ended otherwise, during the month.',
    'In time: before the deadline that was told to the sender, with extensions.',
    'Numbers below 5 are not told, so that nobody can guess who sent something. A rating is shown once 5 people have given one.',
  ],
  empty: {
    title: 'No figures of this month yet',
    text: 'The first ones come after 16:00 of the first day on which somebody sends a report.',
  },
  json: 'The figures for programs (JSON)',
};

export type PerformanceWords = Words;

const catalogue: Record<Lang, Words> = { vi, km, en };

/** What the page of the agencies' performance says. */
export const performanceWords = (lang: Lang): Words => catalogue[lang];
