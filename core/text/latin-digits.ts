const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/**
 * Returns the value of a digit in any script. Counts back to the script's zero, because Unicode assigns ten consecutive code
 * points.
 */
const getDigitValue = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value += 1;
  return value;
};

/** Replaces the decimal digits of all scripts, such as Khmer and Arabic-Indic, with 0–9. */
export function toLatinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(getDigitValue(digit)));
}
