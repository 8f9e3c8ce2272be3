const profile =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Parses an RFC 3339 timestamp by the rules of the Amazon States Language: capital `T` and `Z`, and a mandatory time zone.
 * Returns undefined for other values.
 */
export function parseTimestamp(value: unknown): Date | undefined {
  const [, day] = typeof value === 'string' ? (profile.exec(value) ?? []) : [];
  if (day === undefined || !isDay(day)) return undefined;
  const instant = new Date(String(value));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/**
 * Returns true when a date such as `2026-02-28` exists. A check is necessary, because `Date` would read 30 February as 2
 * March.
 */
const isDay = (day: string): boolean => {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
};
