/** Source of all random values in a state machine; tests pass a deterministic source. */
export type RandomSource = {
  uuid(): string;
  /** Returns a number from 0 (inclusive) to 1 (exclusive), which is always the same for the same seed. */
  random(seed?: number): number;
};
