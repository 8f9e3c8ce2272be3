import * as z from 'zod';
import { getMidnightMs, type LocalDate, toDayNumber } from '../../../core/time/local-date.ts';
import { buildJsonReply, type HttpReply } from '../../runtime/reply/reply.ts';

/** Query parameter with the date for which data is requested. The default is today. */
export const DateParameter = z.iso.date('date-malformed').optional();

const hourSeconds = 3600;

/**
 * Builds a cacheable JSON response without personal data. Caches may store it for one hour, but not beyond midnight if the
 * request names no date.
 */
export function buildPublicDataReply(
  body: unknown,
  {
    requestedDate,
    now,
    headers,
  }: { requestedDate: LocalDate | undefined; now: Date; headers?: object },
): HttpReply {
  const untilMidnight = (getMidnightMs(toDayNumber(now) + 1) - now.getTime()) / 1000;
  const seconds = requestedDate ? hourSeconds : Math.min(hourSeconds, Math.floor(untilMidnight));
  return buildJsonReply(200, body, { 'cache-control': `public, max-age=${seconds}`, ...headers });
}

/** Adds `Cache-Control: public` with the given lifetime. Use only for responses that are the same for every client. */
export function withPublicCache(seconds: number, reply: HttpReply): HttpReply {
  return {
    ...reply,
    headers: { ...reply.headers, 'cache-control': `public, max-age=${seconds}` },
  };
}
