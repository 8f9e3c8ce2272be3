/** State of a deadline, with the elapsed part of the time limit and the remaining time. */
export type DeadlineState = {
  /** Elapsed part of the time limit: 0 at the start, 1 at the deadline and after it. */
  share: number;
  tone: 'leaf' | 'amber' | 'alarm' | 'done';
  /**
   * Minutes until the deadline, negative after it. For a stopped clock, the minutes that remained when the clock stopped.
   */
  minutesLeft: number;
};

const soon = 0.8;
const minuteMs = 60_000;

type Span = { from: Date; by: Date; stoppedAt?: Date | undefined };

export function computeDeadlineState({ from, by, stoppedAt }: Span, now: Date): DeadlineState {
  const at = stoppedAt ?? now;
  const totalMs = Math.max(1, by.getTime() - from.getTime());
  const share = Math.min(1, Math.max(0, (at.getTime() - from.getTime()) / totalMs));
  const minutesLeft = Math.floor((by.getTime() - at.getTime()) / minuteMs);
  const running = minutesLeft < 0 ? 'alarm' : share >= soon ? 'amber' : 'leaf';
  return { share, minutesLeft, tone: stoppedAt && minutesLeft >= 0 ? 'done' : running };
}

/** Splits a duration in minutes into days, hours and minutes. For one day and more, the minutes are dropped. */
export function splitDuration(minutes: number): { days: number; hours: number; minutes: number } {
  const totalMinutes = Math.abs(minutes);
  const days = Math.floor(totalMinutes / 1440);
  const hours = Math.floor((totalMinutes % 1440) / 60);
  return { days, hours, minutes: days > 0 ? 0 : totalMinutes % 60 };
}

/**
 * Returns the time elapsed since an instant, in days, hours and minutes. Returns zero for an instant in the future, which
 * occurs for simulated calls.
 */
export function computeElapsedTime(at: Date, now: Date): ReturnType<typeof splitDuration> {
  return splitDuration(Math.max(0, Math.floor((now.getTime() - at.getTime()) / minuteMs)));
}
