import type { AssumedValues } from '../assumptions.ts';

const burst = { from: 9 * 3600, seconds: 1800 };

/** Returns the time of a simulated person's first call, in seconds since midnight. */
export function drawFirstCallTime(
  random: () => number,
  { burstShare }: AssumedValues,
  shares: readonly number[],
): number {
  const [isBurst, drawn, within] = [random() < burstShare, random(), random()];
  if (isBurst) return burst.from + within * burst.seconds;
  const total = shares.reduce((sum, share) => sum + share, 0);
  const until = shares.map((_, hour) =>
    shares.slice(0, hour + 1).reduce((sum, share) => sum + share / total, 0),
  );
  const hour = until.findIndex((share) => drawn < share);
  return ((hour < 0 ? shares.length - 1 : hour) + within) * 3600;
}
