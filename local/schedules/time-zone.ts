const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the date formatter of a time zone from a cache, because creating a formatter is far slower than using it. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  formats.set(timeZone, format);
  return format;
};

/** Returns the offset of a time zone from UTC at an instant, in milliseconds. */
export function getUtcOffsetMs(instant: Date, timeZone: string): number {
  const wall = formatOf(timeZone).format(instant);
  const flooredMs = Math.floor(instant.getTime() / 1000) * 1000;
  return new Date(`${wall.replace(' ', 'T')}Z`).getTime() - flooredMs;
}
