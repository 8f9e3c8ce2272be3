import { fillPlaceholders } from '../fill-placeholders.ts';

/** Share of the maximum length above which a text is near the limit. */
const nearShare = 0.9;

/** Returns the length of a field's text as the server counts it: trimmed, and with two characters for a line break. */
export function countFormCharacters(typed: string): number {
  return typed.trim().replace(/\r?\n/g, '\r\n').length;
}

type LimitTexts = { left: string; over: string; lang: string };

/** Returns the text that says how many characters are left or too many, and whether the limit is near or exceeded. */
export function formatLengthLimit(
  length: number,
  max: number,
  { left, over, lang }: LimitTexts,
): { text: string; isNear: boolean } {
  const rest = max - length;
  const number = new Intl.NumberFormat(lang).format(Math.abs(rest));
  return {
    text: fillPlaceholders(rest < 0 ? over : left, { n: number }),
    isNear: length >= max * nearShare,
  };
}
