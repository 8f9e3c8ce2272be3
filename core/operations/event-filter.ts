const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Returns whether a record matches a Lambda event filter. Supports only lists of exact values per field, which suffices for
 * the hotline's filters. Throws for other patterns.
 */
export function matchesEventFilter(pattern: unknown, record: unknown): boolean {
  if (Array.isArray(pattern)) {
    if (pattern.some(isObject))
      throw new Error('Unsupported event filter: only lists of exact values are supported');
    return pattern.includes(record);
  }
  if (!isObject(pattern))
    throw new Error('Invalid event filter: each field needs a list of values');
  return (
    isObject(record) &&
    Object.entries(pattern).every(([name, wanted]) => matchesEventFilter(wanted, record[name]))
  );
}
