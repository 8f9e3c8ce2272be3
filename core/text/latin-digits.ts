/** Khmer digits as the Latin ones that they are; everything else as it was. */
export const latinDigits = (text: string): string =>
  text.replace(/[០-៩]/gu, (digit) => String(digit.charCodeAt(0) - 0x17e0));
