import { dateTexts } from '../../i18n/citizens.ts';
import type { TextsOf } from '../../i18n/languages.ts';
import { formatTwoDigits } from '../../i18n/two-digits.ts';
import { dayMs } from '../time/day-ms.ts';
import { hotlineOffsetMs, type LocalDate } from '../time/local-date.ts';
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

const nearDayByOffset: Record<string, keyof TextsOf<typeof dateTexts>['near']> = {
  '-1': 'yesterday',
  '0': 'today',
  '1': 'tomorrow',
};

/** Formats a day with its weekday and year: "thứ Sáu, 28/1/2022". */
export function formatDay(date: Date, lang: Lang): string {
  const { weekdays, date: formatDate } = dateTexts[lang];
  const at = toWallTime(date);
  return formatDate(weekdays[at.weekday] ?? '', at, true);
}

/** Formats a weekday: "thứ Sáu". */
export function formatWeekday(date: Date, lang: Lang): string {
  return dateTexts[lang].weekdays[toWallTime(date).weekday] ?? '';
}

/**
 * Formats an instant with time and weekday. If `now` is given, yesterday, today and tomorrow are named as such, and the
 * current year is left out.
 */
export function formatInstant(date: Date, lang: Lang, now?: Date): string {
  const calendar = dateTexts[lang];
  const at = toWallTime(date);
  const today = now && toWallTime(now);
  const near = today && nearDayByOffset[at.dayNumber - today.dayNumber];
  const day = near
    ? calendar.near[near]
    : calendar.date(calendar.weekdays[at.weekday] ?? '', at, at.year !== today?.year);
  return calendar.instant(calendar.time(at.hour, at.minute), day, near !== undefined);
}

/** Formats a deadline as "before …": "trước 17 giờ thứ Hai, 23/8", "trước 9 giờ 30 hôm nay". */
export function formatDeadline(date: Date, now: Date, lang: Lang): string {
  return dateTexts[lang].before(formatInstant(date, lang, now));
}

/** Formats an instant for SMS: "09:00 03/12". */
export function formatSmsDateTime(date: Date): string {
  const { hour, minute, day, month } = toWallTime(date);
  return `${formatTwoDigits(hour)}:${formatTwoDigits(minute)} ${formatTwoDigits(day)}/${formatTwoDigits(month)}`;
}

/**
 * Formats a date in the official Vietnamese style, such as "01/7/2025". The day has two digits. The month has a leading zero
 * only in January and February.
 */
export function formatNumericDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}
