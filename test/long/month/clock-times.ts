/** Milliseconds of a day and of an hour. */
export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const minuteMs = 60_000;

/** The hotline’s wall clock is seven hours ahead of UTC all year. */
const aheadMs = 7 * hourMs;

/** 00:00 of the first day, the day on which the hotline opens at 08:00. */
export const firstMidnight = Date.parse('2021-12-03T00:00:00+07:00');

/** The instant of an hour of the month’s n-th day, counted from 1; hours may have a fraction. */
export const atHour = (day: number, hour: number): number =>
  firstMidnight + (day - 1) * dayMs + Math.round(hour * hourMs);

/** The date on the hotline’s wall clock. */
export const dateOf = (at: number): string => new Date(at + aheadMs).toISOString().slice(0, 10);

/** Milliseconds since midnight on the hotline’s wall clock. */
export const timeOfDay = (at: number): number => (at + aheadMs) % dayMs;

export const hotlineText = (at: number): string =>
  `${new Date(at + aheadMs).toISOString().slice(0, 23)}+07:00`;
