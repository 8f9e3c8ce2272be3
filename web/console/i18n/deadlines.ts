import { type DeadlineState, splitDuration } from '../components/deadline-state.ts';
import type { ConsoleTexts } from './console-texts.ts';

type Length = ReturnType<typeof splitDuration>;

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
    review: 'Rà soát',
    forward: 'Phân loại',
    acknowledge: 'Nhận việc',
    resolve: 'Giải quyết',
  },
  length: inVietnamese,
  left: (length: Length) => `còn ${inVietnamese(length)}`,
  late: (length: Length) => `trễ ${inVietnamese(length)}`,
  overdue: (length: Length) => `quá hạn ${inVietnamese(length)}`,
  done: 'xong đúng hạn',
  doneOverdue: (length: Length) => `xong, quá hạn ${inVietnamese(length)}`,
  doneLate: (length: Length) => `xong, trễ ${inVietnamese(length)}`,
  by: 'Hạn',
};

const en: typeof vi = {
  clocks: { review: 'Review', forward: 'Classify', acknowledge: 'Acknowledge', resolve: 'Resolve' },
  length: inEnglish,
  left: (length) => `${inEnglish(length)} left`,
  late: (length) => `${inEnglish(length)} late`,
  overdue: (length) => `${inEnglish(length)} overdue`,
  done: 'done in time',
  doneOverdue: (length) => `done ${inEnglish(length)} overdue`,
  doneLate: (length) => `done ${inEnglish(length)} late`,
  by: 'Due',
};

export const deadlineTexts: ConsoleTexts<typeof vi> = { vi, en };

/**
 * Returns the text beside the progress bar of a deadline. Deadlines of the operators are called "overdue", those of the
 * units "late".
 */
export function formatDeadlineBarText(
  { tone, minutesLeft }: DeadlineState,
  { clock, isDone, texts }: { clock: keyof typeof vi.clocks; isDone: boolean; texts: typeof vi },
): string {
  const isOfUnit = clock === 'acknowledge' || clock === 'resolve';
  const length = splitDuration(minutesLeft);
  if (tone === 'done') return texts.done;
  if (isDone) return (isOfUnit ? texts.doneLate : texts.doneOverdue)(length);
  if (minutesLeft >= 0) return texts.left(length);
  return (isOfUnit ? texts.late : texts.overdue)(length);
}
