/** Source of all random values in a state machine; tests pass a deterministic source. */
export type RandomSource = {
  uuid(): string;
  /** Returns a number from 0 (inclusive) to 1 (exclusive); the same seed gives the same number. */
  random(seed?: number): number;
};
