/** The only chance there is in a state machine; tests pass their own. */
export type Chance = {
  uuid(): string;
  /** At least 0 and below 1; the same for the same seed. */
  random(seed?: number): number;
};
