import { formatTwoDigits } from '../../two-digits.ts';

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

type Calendar = {
  weekdays: readonly string[];
  near: Record<'yesterday' | 'today' | 'tomorrow', string>;
  time(hour: number, minute: number): string;
  date(weekday: string, time: WallTime, withYear: boolean): string;
  /** Joins time and day. `isNear` means that the day is yesterday, today or tomorrow. */
  instant(time: string, day: string, isNear: boolean): string;
  before(moment: string): string;
};

/** Words and formats of dates and times. */
export const dateTexts: Calendar = {
  weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  near: { yesterday: 'hôm qua', today: 'hôm nay', tomorrow: 'ngày mai' },
  time: (hour, minute) => (minute === 0 ? `${hour} giờ` : `${hour} giờ ${formatTwoDigits(minute)}`),
  date: (weekday, { day, month, year }, withYear) =>
    `${weekday}, ${day}/${month}${withYear ? `/${year}` : ''}`,
  instant: (time, day) => `${time} ${day}`,
  before: (moment) => `trước ${moment}`,
};
