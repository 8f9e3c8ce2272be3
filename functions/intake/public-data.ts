import * as z from 'zod';
import { dayNumber, dayNumberOf, type LocalDate, midnightMs } from '../../core/time/local-date.ts';
import { json, type Reply } from '../runtime/reply.ts';

/** The day that is asked about; today when none is named. */
export const AskedDay = z.iso.date('date-malformed').optional();

/** The first instant of the day. */
export const beginningOf = (date: LocalDate): Date => new Date(midnightMs(dayNumberOf(date)));

const hourSeconds = 3600;

/** An answer that holds nobody's data: anyone may keep it for an hour, today's not past midnight. */
export const publicData = (
  body: unknown,
  { asked, now, headers }: { asked: LocalDate | undefined; now: Date; headers?: object },
): Reply => {
  const untilMidnight = (midnightMs(dayNumber(now) + 1) - now.getTime()) / 1000;
  const seconds = asked ? hourSeconds : Math.min(hourSeconds, Math.floor(untilMidnight));
  return json(200, body, { 'cache-control': `public, max-age=${seconds}`, ...headers });
};

/** A page that is the same for all: anyone may keep it for so long. */
export const keptFor = (seconds: number, reply: Reply): Reply => ({
  ...reply,
  headers: { ...reply.headers, 'cache-control': `public, max-age=${seconds}` },
});
