/** Maximum number of results that a memoized function keeps. */
const maxResults = 5000;
/** Words that are longer are not kept, because they rarely occur twice. */
const maxWordLength = 32;

/**
 * Memoizes a pure function of one word. Texts repeat few words, and several rules read each text. Keeps at most 5,000
 * results of at most 32 characters each; then it starts again.
 */
export function memoizeByWord<Value extends object>(
  compute: (word: string) => Value,
): (word: string) => Value {
  const results = new Map<string, Value>();
  return (word) => {
    const known = results.get(word);
    if (known) return known;
    const value = compute(word);
    if (word.length > maxWordLength) return value;
    if (results.size >= maxResults) results.clear();
    results.set(word, value);
    return value;
  };
}
