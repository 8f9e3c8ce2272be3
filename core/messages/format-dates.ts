import { dayMs } from '../time/day-ms.ts';
import { hotlineOffsetMs } from '../time/local-date.ts';
import type { Lang } from './lang.ts';

/** Date and time of day in the hotline's time zone (UTC+7 all year), independent of the server's time zone. */
type WallTime = {
  dayNumber: number;
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
};

const toWallTime = (date: Date): WallTime => {
  const shifted = new Date(date.getTime() + hotlineOffsetMs);
  return {
    dayNumber: Math.floor(shifted.getTime() / dayMs),
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
};

const formatTwoDigits = (number: number): string => String(number).padStart(2, '0');

type Calendar = {
  weekdays: readonly string[];
  near: Record<'yesterday' | 'today' | 'tomorrow', string>;
  time(hour: number, minute: number): string;
  date(weekday: string, time: WallTime, withYear: boolean): string;
  before(moment: string): string;
};

const calendarVi: Calendar = {
  weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  near: { yesterday: 'hôm qua', today: 'hôm nay', tomorrow: 'ngày mai' },
  time: (hour, minute) => (minute === 0 ? `${hour} giờ` : `${hour} giờ ${formatTwoDigits(minute)}`),
  date: (weekday, { day, month, year }, withYear) =>
    `${weekday}, ${day}/${month}${withYear ? `/${year}` : ''}`,
  before: (moment) => `trước ${moment}`,
};

const monthsEn =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const calendarEn: Calendar = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  near: { yesterday: 'yesterday', today: 'today', tomorrow: 'tomorrow' },
  time: (hour, minute) => `${formatTwoDigits(hour)}:${formatTwoDigits(minute)}`,
  date: (weekday, { day, month, year }, withYear) =>
    `on ${weekday}, ${day} ${monthsEn[month - 1] ?? ''}${withYear ? ` ${year}` : ''}`,
  before: (moment) => `before ${moment}`,
};

// Awaits a native speaker's review. Latin digits, as on the keys of a telephone.
const calendarKm: Calendar = {
  weekdays: ['ថ្ងៃអាទិត្យ', 'ថ្ងៃច័ន្ទ', 'ថ្ងៃអង្គារ', 'ថ្ងៃពុធ', 'ថ្ងៃព្រហស្បតិ៍', 'ថ្ងៃសុក្រ', 'ថ្ងៃសៅរ៍'],
  near: { yesterday: 'ម្សិលមិញ', today: 'ថ្ងៃនេះ', tomorrow: 'ថ្ងៃស្អែក' },
  time: (hour, minute) => (minute === 0 ? `ម៉ោង ${hour}` : `ម៉ោង ${hour} និង ${minute} នាទី`),
  date: (weekday, { day, month, year }, withYear) =>
    `${weekday} ទី ${day} ខែ ${month}${withYear ? ` ឆ្នាំ ${year}` : ''}`,
  before: (moment) => `មុន${moment}`,
};

const calendars: Record<Lang, Calendar> = { vi: calendarVi, km: calendarKm, en: calendarEn };

const nearDayByOffset: Record<string, keyof Calendar['near']> = {
  '-1': 'yesterday',
  '0': 'today',
  '1': 'tomorrow',
};

/** Formats a day with its weekday and year: "thứ Sáu, 28/1/2022". */
export function formatDay(date: Date, lang: Lang): string {
  const { weekdays, date: formatDate } = calendars[lang];
  const at = toWallTime(date);
  return formatDate(weekdays[at.weekday] ?? '', at, true);
}

/** Formats a weekday: "thứ Sáu". */
export function formatWeekday(date: Date, lang: Lang): string {
  return calendars[lang].weekdays[toWallTime(date).weekday] ?? '';
}

/**
 * Formats an instant with time and weekday. If `now` is given, yesterday, today and tomorrow are named as such, and the
 * current year is left out.
 */
export function formatInstant(date: Date, lang: Lang, now?: Date): string {
  const calendar = calendars[lang];
  const at = toWallTime(date);
  const today = now && toWallTime(now);
  const near = today && nearDayByOffset[at.dayNumber - today.dayNumber];
  const day = near
    ? calendar.near[near]
    : calendar.date(calendar.weekdays[at.weekday] ?? '', at, at.year !== today?.year);
  return `${calendar.time(at.hour, at.minute)} ${day}`;
}

/** Formats a deadline as "before …": "trước 17 giờ thứ Hai, 23/8", "trước 9 giờ 30 hôm nay". */
export function formatDeadline(date: Date, now: Date, lang: Lang): string {
  return calendars[lang].before(formatInstant(date, lang, now));
}

/** Formats an instant for SMS: "09:00 03/12". */
export function formatSmsDateTime(date: Date): string {
  const { hour, minute, day, month } = toWallTime(date);
  return `${formatTwoDigits(hour)}:${formatTwoDigits(minute)} ${formatTwoDigits(day)}/${formatTwoDigits(month)}`;
}
