import { toHotlineTime } from './instant.ts';

/** Returns a copy of the value in which every `Date` is formatted in the hotline's time zone (+07:00), for API responses. */
export function formatDatesInHotlineTime(value: unknown): unknown {
  if (value instanceof Date) return toHotlineTime(value);
  if (Array.isArray(value)) return value.map(formatDatesInHotlineTime);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, formatDatesInHotlineTime(item)]),
  );
}
