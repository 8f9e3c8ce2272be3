import { createHash } from 'node:crypto';

/** How a simulated unit handles its tickets: in time, after the deadline, or never. */
export type Habit = 'prompt' | 'slow' | 'silent';

/** Percentages of simulated units that answer late or never. */
const slowPercent = 30;
const silentPercent = 15;

/** Returns a reproducible number in [0, 1) that depends only on the seed and the given words. */
export function computeSeededShare(seed: number, ...words: readonly string[]): number {
  return (
    createHash('sha256')
      .update(`${seed} ${words.join(' ')}`)
      .digest()
      .readUInt32BE(0) /
    2 ** 32
  );
}

export function drawUnitHabit(seed: number, unit: string): Habit {
  const draw = 100 * computeSeededShare(seed, 'habit', unit);
  if (draw < silentPercent) return 'silent';
  return draw < silentPercent + slowPercent ? 'slow' : 'prompt';
}
