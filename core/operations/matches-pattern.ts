const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether a record is one that a consumer asked for, by its filter as Lambda has it: at each name one of the values.
 * That is all our filters say; anything else would be a guess, and is refused.
 */
export const matchesPattern = (pattern: unknown, record: unknown): boolean => {
  if (Array.isArray(pattern)) {
    if (pattern.some(isObject)) throw new Error('This filter says more than which values it wants');
    return pattern.includes(record);
  }
  if (!isObject(pattern)) throw new Error('A filter is made of names and lists of values');
  return (
    isObject(record) &&
    Object.entries(pattern).every(([name, wanted]) => matchesPattern(wanted, record[name]))
  );
};
