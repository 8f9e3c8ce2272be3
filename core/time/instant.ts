import * as z from 'zod';
import { hotlineOffsetMs } from './local-date.ts';

/** Codec between ISO 8601 text in JSON and `Date` in code. */
export const Instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** Formats a `Date` for API responses as ISO 8601 with `+07:00`, to the second. */
export function toHotlineTime(instant: Date): string {
  return `${new Date(instant.getTime() + hotlineOffsetMs).toISOString().slice(0, 19)}+07:00`;
}

/**
 * Returns the time rounded down to a full second. Deadlines and workflow timers have a precision of one second, so deadline
 * clocks must start on a full second.
 */
export function floorToSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}
