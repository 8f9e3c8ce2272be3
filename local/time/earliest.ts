/** Returns the earliest of some instants; undefined for an empty list. */
export const earliestInstant = (instants: Date[]): Date | undefined =>
  instants.reduce<Date | undefined>(
    (first, instant) => (first !== undefined && first <= instant ? first : instant),
    undefined,
  );
