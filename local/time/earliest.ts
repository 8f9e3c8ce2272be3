/** The first of some instants. */
export const earliest = (instants: Date[]): Date | undefined =>
  instants.reduce<Date | undefined>(
    (first, instant) => (first !== undefined && first <= instant ? first : instant),
    undefined,
  );
