import type { Lang } from '../lang.ts';

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
  status: (label: string) => string;
  within: (place: string, district: string) => string;
};

const oneToTwelve = Array.from({ length: 12 }, (_, n) => String(n + 1));

const vi: SpokenVocabulary = {
  digits: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  months: oneToTwelve.map((n) => `tháng ${n}`),
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
  status: (label) => `Tình trạng: ${label}.`,
  within: (place, district) => `${place}, ${district}`,
};

const en: SpokenVocabulary = {
  digits: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  phrases: {
    by: 'by',
    today: 'today',
    tomorrow: 'tomorrow',
    'position-many': 'More than 20 people are waiting.',
  },
  hour: (n) => `${n} hours`,
  minute: (n) => `${n} minutes`,
  day: (n) => `the ${ordinal(n)} of`,
  position: (n) => `You are number ${n} in the queue.`,
  press: (n) => `press ${n}.`,
  status: (label) => `Status: ${label}.`,
  within: (place, district) => `${place}, ${district}`,
};

// The Khmer vocabulary awaits a native speaker's review.
const km: SpokenVocabulary = {
  digits: ['សូន្យ', 'មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន'],
  weekdays: ['ថ្ងៃចន្ទ', 'ថ្ងៃអង្គារ', 'ថ្ងៃពុធ', 'ថ្ងៃព្រហស្បតិ៍', 'ថ្ងៃសុក្រ', 'ថ្ងៃសៅរ៍', 'ថ្ងៃអាទិត្យ'],
  months: [
    'មករា',
    'កុម្ភៈ',
    'មីនា',
    'មេសា',
    'ឧសភា',
    'មិថុនា',
    'កក្កដា',
    'សីហា',
    'កញ្ញា',
    'តុលា',
    'វិច្ឆិកា',
    'ធ្នូ',
  ].map((month) => `ខែ${month}`),
  phrases: {
    by: 'មុន',
    today: 'ថ្ងៃនេះ',
    tomorrow: 'ថ្ងៃស្អែក',
    'position-many': 'មានមនុស្សជាង ២០ នាក់កំពុងរង់ចាំ។',
  },
  hour: (n) => `ម៉ោង ${n}`,
  minute: (n) => `${n} នាទី`,
  day: (n) => `ទី ${n}`,
  position: (n) => `លោកអ្នកនៅលេខរៀងទី ${n}។`,
  press: (n) => `សូមចុចលេខ ${n}។`,
  status: (label) => `ស្ថានភាព៖ ${label}។`,
  within: (place, district) => `${place}, ${district}`,
};

const ordinal = (n: number): string => {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[n > 20 || n < 4 ? n % 10 : 0] ?? 'th';
  return `${n}${ending}`;
};

/** Words for composing spoken ticket codes, dates, places and menus on the telephone. */
export const spokenVocabulary: Record<Lang, SpokenVocabulary> = { vi, km, en };
