/** Maximum number of results that a memoized function keeps. */
const maxResults = 5000;
/** Maximum text length. Results for longer texts are not kept, because such texts rarely occur twice. */
const maxTextLength = 32;

/**
 * Memoizes a pure function of a short text, such as a word or a name, because the same words occur in most reports and
 * several rules read each report. Callers share the results and must not change them. Keeps results for texts of at most 32
 * characters. When 5,000 results are kept, all are dropped.
 */
export function memoizeByText<Value extends object>(
  compute: (text: string) => Value,
): (text: string) => Value {
  const results = new Map<string, Value>();
  return (text) => {
    const known = results.get(text);
    if (known) return known;
    const value = compute(text);
    if (text.length > maxTextLength) return value;
    if (results.size >= maxResults) results.clear();
    results.set(text, value);
    return value;
  };
}
