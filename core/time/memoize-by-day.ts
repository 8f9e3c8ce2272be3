import { type LocalDate, toLocalDate } from './local-date.ts';

/**
 * Memoizes a pure function of an object that never changes, such as the directory, and of a day. Keeps the result of the last
 * day for each object. Callers share the results and must not change them.
 */
export function memoizeByDay<Key extends object, Value extends object>(
  compute: (key: Key, on: Date) => Value,
): (key: Key, on: Date) => Value {
  const results = new WeakMap<Key, { date: LocalDate; value: Value }>();
  return (key, on) => {
    const date = toLocalDate(on);
    const known = results.get(key);
    if (known?.date === date) return known.value;
    const value = compute(key, on);
    results.set(key, { date, value });
    return value;
  };
}
