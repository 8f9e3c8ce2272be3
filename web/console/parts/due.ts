/** How a deadline stands: how much of its time has gone, and how much is left. */
export type Due = {
  /** 0 at the start, 1 at the deadline and behind it. */
  share: number;
  tone: 'leaf' | 'amber' | 'alarm' | 'done';
  /** Below 0 when it is late; for what is done, how much was left when it was. */
  minutesLeft: number;
};

const soon = 0.8;
const minuteMs = 60_000;

type Span = { from: Date; by: Date; stoppedAt?: Date | undefined };

export const dueOf = ({ from, by, stoppedAt }: Span, now: Date): Due => {
  const at = stoppedAt ?? now;
  const whole = Math.max(1, by.getTime() - from.getTime());
  const share = Math.min(1, Math.max(0, (at.getTime() - from.getTime()) / whole));
  const minutesLeft = Math.floor((by.getTime() - at.getTime()) / minuteMs);
  const running = minutesLeft < 0 ? 'alarm' : share >= soon ? 'amber' : 'leaf';
  return { share, minutesLeft, tone: stoppedAt && minutesLeft >= 0 ? 'done' : running };
};

/** A length of time by its two greatest units, as somebody would say it. */
export const lengthOf = (minutes: number): { days: number; hours: number; minutes: number } => {
  const whole = Math.abs(minutes);
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  return { days, hours, minutes: days > 0 ? 0 : whole % 60 };
};

/** How long somebody has waited; nothing yet where the wait begins in the future, as of a simulated call. */
export const waitedSince = (at: Date, now: Date): ReturnType<typeof lengthOf> =>
  lengthOf(Math.max(0, Math.floor((now.getTime() - at.getTime()) / minuteMs)));
