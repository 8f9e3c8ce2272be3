import * as z from 'zod';
import { dayMs } from './day-ms.ts';

/** A day of the hotline's calendar, `2021-12-03`: Vietnam keeps +07:00 all year, on any machine. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** +07:00, all year. */
export const offsetMs = 7 * 3_600_000;

/** Days since 1970-01-01 of the local day that the instant falls in. */
export const dayNumber = (at: Date): number => Math.floor((at.getTime() + offsetMs) / dayMs);

export const dayNumberOf = (date: LocalDate): number => Date.parse(date) / dayMs;

/** Dates that were written before: rows of the directory are compared with a date tens of thousands of times a ticket. */
const written = new Map<number, LocalDate>();

/** Some hundred years of days; a request can name any others. */
const mostWritten = 40_000;

export const dateOfDay = (day: number): LocalDate => {
  const known = written.get(day);
  if (known) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  if (written.size < mostWritten) written.set(day, date);
  return date;
};

/** The local midnight that begins the day, in milliseconds since 1970. */
export const midnightMs = (day: number): number => day * dayMs - offsetMs;

export const localDate = (at: Date): LocalDate => dateOfDay(dayNumber(at));

export const dayAfter = (date: LocalDate): LocalDate => dateOfDay(dayNumberOf(date) + 1);
