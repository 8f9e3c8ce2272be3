import { createHash } from 'node:crypto';

/** How a unit treats its tickets: in time, after the deadline, or not at all. */
export type Habit = 'prompt' | 'slow' | 'silent';

/** Of each hundred units: 45 are slow or silent. */
const slowPercent = 30;
const silentPercent = 15;

/** A number from 0 to below 1 that depends on the seed and the words alone, in whatever order they come. */
export const share = (seed: number, ...words: readonly string[]): number =>
  createHash('sha256')
    .update(`${seed} ${words.join(' ')}`)
    .digest()
    .readUInt32BE(0) /
  2 ** 32;

export const habitOf = (seed: number, unit: string): Habit => {
  const draw = 100 * share(seed, 'habit', unit);
  if (draw < silentPercent) return 'silent';
  return draw < silentPercent + slowPercent ? 'slow' : 'prompt';
};
