/**
 * Returns true when a value matches a `StringMatches` pattern: `*` matches any characters, and a backslash makes the next
 * character literal.
 */
export function matchesPattern(value: string, pattern: string): boolean {
  const expression = pattern.replace(/\\([\s\S])|[^*\w]|\*/gu, (part, escaped?: string) => {
    if (part === '*') return '[\\s\\S]*';
    return `\\u{${(escaped ?? part).codePointAt(0)?.toString(16)}}`;
  });
  return new RegExp(`^${expression}$`, 'u').test(value);
}
