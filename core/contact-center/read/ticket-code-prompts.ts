/**
 * Returns the names of the recordings that speak a ticket code digit by digit. The contact flow adds pauses after the third
 * and sixth digits.
 */
export function getTicketCodePromptKeys(code: string): string[] {
  return Array.from(code, (digit) => `digit-${digit}`);
}
