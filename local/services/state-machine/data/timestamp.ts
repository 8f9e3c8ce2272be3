const profile =
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** An instant in the States Language's profile of RFC 3339: `T` and `Z` are capitals, a zone is a must. */
export const parseTimestamp = (value: unknown): Date | undefined => {
  const [, day] = typeof value === 'string' ? (profile.exec(value) ?? []) : [];
  if (day === undefined || !isDay(day)) return undefined;
  const instant = new Date(String(value));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};

/** `Date` would read 30 February as 2 March. */
const isDay = (day: string): boolean => {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
};
