/** `*` stands for any run of characters; a backslash makes the character after it an ordinary one. */
export const matchesPattern = (value: string, pattern: string): boolean => {
  const expression = pattern.replace(/\\([\s\S])|[^*\w]|\*/gu, (part, escaped?: string) => {
    if (part === '*') return '[\\s\\S]*';
    return `\\u{${(escaped ?? part).codePointAt(0)?.toString(16)}}`;
  });
  return new RegExp(`^${expression}$`, 'u').test(value);
};
