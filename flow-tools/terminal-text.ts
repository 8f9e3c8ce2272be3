/**
 * Joins lines to a text for the terminal. Control characters become spaces, because those of a flow from another party could
 * hide or change other lines of the terminal.
 */
export function toTerminalText(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')).join('\n');
}

/**
 * Formats a value as JSON for the terminal. Control characters, which JSON permits in strings, are escaped, so that the value
 * stays the same.
 */
export function toTerminalJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
