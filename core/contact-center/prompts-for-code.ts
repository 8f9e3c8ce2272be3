/**
 * Returns the names of the recordings for the digits of the ticket code. The contact flow adds the pauses of the 3-3-4
 * grouping.
 */
export function getTicketCodePrompts(code: string): string[] {
  return Array.from(code, (digit) => `digit-${digit}`);
}
