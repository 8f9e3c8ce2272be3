/** Returns the earliest instant of a list; undefined for an empty list. */
export function findEarliestInstant(instants: Date[]): Date | undefined {
  return instants.reduce<Date | undefined>(
    (first, instant) => (first !== undefined && first <= instant ? first : instant),
    undefined,
  );
}
