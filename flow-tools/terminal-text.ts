/**
 * Joins lines to a text for the terminal. Control characters become spaces, because those of a flow from another party could
 * hide or change other lines of the terminal.
 */
export function toTerminalText(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')).join('\n');
}
