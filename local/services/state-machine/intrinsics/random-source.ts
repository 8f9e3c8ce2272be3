/** Source of all random values in the state machine emulator. Tests pass a deterministic source. */
export type RandomSource = {
  uuid(): string;
  /** Returns a number from 0 (inclusive) to 1 (exclusive). With a seed, the number is always the same for that seed. */
  random(seed?: number): number;
};
