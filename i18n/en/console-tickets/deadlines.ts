import type * as Vi from '../../vi/console-tickets/deadlines.ts';

type Length = { days: number; hours: number; minutes: number };

const inEnglish = ({ days, hours, minutes }: Length): string =>
  [days && `${days} d`, hours && `${hours} h`, minutes && `${minutes} min`]
    .filter(Boolean)
    .join(' ') || 'less than a minute';

export const deadlineTexts: typeof Vi.deadlineTexts = {
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
