import * as z from 'zod';
import { offsetMs } from './local-date.ts';

/** An instant: ISO 8601 text outside, a `Date` inside. */
export const Instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** The instant as every answer of the hotline writes it: ISO 8601 with `+07:00`, to the second. */
export const toHotlineTime = (instant: Date): string =>
  `${new Date(instant.getTime() + offsetMs).toISOString().slice(0, 19)}+07:00`;

/** Deadlines are promised to the second, and the journey wakes to the second: clocks start on one. */
export const wholeSecond = (instant: Date): Date =>
  new Date(Math.floor(instant.getTime() / 1000) * 1000);
