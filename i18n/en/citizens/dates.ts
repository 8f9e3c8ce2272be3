import { formatTwoDigits } from '../../two-digits.ts';
import type * as Vi from '../../vi/citizens/dates.ts';

const months = [
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
];

export const dateTexts: typeof Vi.dateTexts = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  near: { yesterday: 'yesterday', today: 'today', tomorrow: 'tomorrow' },
  time: (hour, minute) => `${formatTwoDigits(hour)}:${formatTwoDigits(minute)}`,
  date: (weekday, { day, month, year }, withYear) =>
    `${weekday}, ${day} ${months[month - 1] ?? ''}${withYear ? ` ${year}` : ''}`,
  instant: (time, day, isNear) => (isNear ? `${time} ${day}` : `${time} on ${day}`),
  before: (moment) => `before ${moment}`,
};
