/** How far the zone's wall clock is ahead of UTC at an instant. */
export function offsetMilliseconds(instant: Date, timeZone: string): number {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  const wholeSeconds = Math.floor(instant.getTime() / 1000) * 1000;
  return new Date(`${wall.replace(' ', 'T')}Z`).getTime() - wholeSeconds;
}
