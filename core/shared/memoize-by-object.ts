/**
 * Memoizes a pure function of an object that never changes, such as a list of the directory. A result is kept as long as its
 * object exists. Callers share the results and must not change them.
 */
export function memoizeByObject<Key extends object, Value extends object>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const results = new WeakMap<Key, Value>();
  return (key) => {
    const known = results.get(key);
    if (known) return known;
    const value = compute(key);
    results.set(key, value);
    return value;
  };
}

/**
 * Returns a function that finds the rows of a directory table by a key, such as the code, in the order of the table. It
 * indexes each table once.
 */
export function createRowFinder<Row extends object>(
  getKey: (row: Row) => string,
): (rows: readonly Row[], key: string) => readonly Row[] {
  const indexRows = memoizeByObject((rows: readonly Row[]) => Map.groupBy(rows, getKey));
  return (rows, key) => indexRows(rows).get(key) ?? [];
}
