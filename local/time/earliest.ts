/** Returns the earliest of some instants; undefined for an empty list. */
export function earliestInstant(instants: Date[]): Date | undefined {
  return instants.reduce<Date | undefined>(
    (first, instant) => (first !== undefined && first <= instant ? first : instant),
    undefined,
  );
}
