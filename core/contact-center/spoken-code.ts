/** The code digit by digit; the pauses of 3-3-4 are the flow's. */
export const spokenCode = (code: string): string[] => Array.from(code, (digit) => `digit-${digit}`);
