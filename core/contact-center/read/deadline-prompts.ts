import { getMidnightMs, hotlineOffsetMs, toDayNumber } from '../../time/local-date.ts';

const hourMs = 3_600_000;

const listDayPromptKeys = (day: number, today: number): string[] => {
  if (day === today) return ['today'];
  if (day === today + 1) return ['tomorrow'];
  const date = new Date(getMidnightMs(day) + hotlineOffsetMs);
  return [
    `weekday-${date.getUTCDay() || 7}`,
    `day-${date.getUTCDate()}`,
    `month-${date.getUTCMonth() + 1}`,
  ];
};

/** Returns the names of the recordings that speak a time and its day, in order. The time is given to the minute. */
export function getTimePromptKeys(at: Date, now: Date): string[] {
  const day = toDayNumber(at);
  const sinceMidnight = at.getTime() - getMidnightMs(day);
  const minute = Math.floor((sinceMidnight % hourMs) / 60_000);
  return [
    `hour-${Math.floor(sinceMidnight / hourMs)}`,
    ...(minute > 0 ? [`minute-${minute}`] : []),
    ...listDayPromptKeys(day, toDayNumber(now)),
  ];
}

/** Returns the names of the recordings that speak a deadline, in order. */
export function getDeadlinePromptKeys(dueAt: Date, now: Date): string[] {
  return ['by', ...getTimePromptKeys(dueAt, now)];
}
