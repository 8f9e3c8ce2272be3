/** Maximum number of results that a memoized function keeps. */
const maxResults = 5000;
/** Longer texts are not kept, because they rarely occur twice. */
const maxTextLength = 32;

/**
 * Memoizes a pure function of a short text, such as a word or a name: texts repeat few words, and several rules read each
 * text. Callers share the results and must not change them. Keeps at most 5,000 results of texts with at most 32 characters;
 * then it starts again.
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
