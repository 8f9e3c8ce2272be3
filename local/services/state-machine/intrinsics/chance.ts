/** Only source of randomness of a state machine; tests pass a deterministic one. */
export type RandomSource = {
  uuid(): string;
  /** Returns a number from 0 (inclusive) to 1 (exclusive); the same seed gives the same number. */
  random(seed?: number): number;
};
