/** Formats a position in a recording, such as `1:05`. */
export function formatPlaybackTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Returns the position after skipping by some seconds, within the recording. */
export function skipTo(position: number, by: number, length: number): number {
  return Math.min(length, Math.max(0, position + by));
}
