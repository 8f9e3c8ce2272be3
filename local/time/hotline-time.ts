const offsetMinutes = 7 * 60;

/** Formats an instant in Vietnam's time zone, in ISO 8601 with `+07:00` and without fractions of a second. */
export function formatHotlineTime(instant: Date): string {
  return `${new Date(instant.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19)}+07:00`;
}
