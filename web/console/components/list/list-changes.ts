/** Number of rows that appeared in and disappeared from a list. */
export type ListChange = { added: number; removed: number };

/** Compares two states of a list by the keys of its rows. Returns undefined if no row appeared or disappeared. */
export function findListChange(
  before: readonly string[],
  after: readonly string[],
): ListChange | undefined {
  const [had, has] = [new Set(before), new Set(after)];
  const added = [...has].filter((key) => !had.has(key)).length;
  const removed = [...had].filter((key) => !has.has(key)).length;
  return added + removed > 0 ? { added, removed } : undefined;
}
