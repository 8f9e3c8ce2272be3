import { type Due, lengthOf } from '../parts/due.ts';
import type { Words } from './in-languages.ts';

type Length = ReturnType<typeof lengthOf>;

const inVietnamese = ({ days, hours, minutes }: Length): string =>
  [days && `${days} ngày`, hours && `${hours} giờ`, minutes && `${minutes} phút`]
    .filter(Boolean)
    .join(' ') || 'chưa đến 1 phút';

const inEnglish = ({ days, hours, minutes }: Length): string =>
  [days && `${days} d`, hours && `${hours} h`, minutes && `${minutes} min`]
    .filter(Boolean)
    .join(' ') || 'less than a minute';

const vi = {
  clocks: {
    review: 'Kết luận',
    forward: 'Phân loại',
    acknowledge: 'Nhận việc',
    resolve: 'Giải quyết',
  },
  length: inVietnamese,
  left: (length: Length) => `còn ${inVietnamese(length)}`,
  late: (length: Length) => `trễ ${inVietnamese(length)}`,
  done: 'xong đúng hạn',
  doneLate: (length: Length) => `xong, trễ ${inVietnamese(length)}`,
  by: 'Hạn',
};

const en: typeof vi = {
  clocks: { review: 'Review', forward: 'Classify', acknowledge: 'Acknowledge', resolve: 'Resolve' },
  length: inEnglish,
  left: (length) => `${inEnglish(length)} left`,
  late: (length) => `${inEnglish(length)} late`,
  done: 'done in time',
  doneLate: (length) => `done ${inEnglish(length)} late`,
  by: 'Due',
};

export const dueWords: Words<typeof vi> = { vi, en };

/** What stands beside the bar. */
export const saidOfDue = (
  { tone, minutesLeft }: Due,
  { isDone, words }: { isDone: boolean; words: typeof vi },
): string => {
  const length = lengthOf(minutesLeft);
  if (tone === 'done') return words.done;
  if (isDone) return words.doneLate(length);
  return minutesLeft < 0 ? words.late(length) : words.left(length);
};
