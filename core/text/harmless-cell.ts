/** What no reader sees before a sign: spaces, and signs without width. */
const unseen = String.raw`(?:(?![\t\r\n])[\p{Z}\p{Cf}\p{Cc}])*`;

/** In the widths that spreadsheets take for the same. */
const formulaSign = '[=+\\-@＝＋－＠﹢﹣﹦﹫]';

const atStart = new RegExp(`^(?=[\\t\\r]|${unseen}${formulaSign})`, 'u');

/** A spreadsheet whose country parts cells at another sign begins a new one there, whatever is quoted. */
const atNewCell = new RegExp(`([;|\\t\\r\\n])(${unseen})(?=${formulaSign})`, 'gu');

/** A text for a cell of a file that spreadsheets open: what they would take for a formula stands as the text that it is. */
export const harmlessCell = (text: string): string =>
  text.replace(atNewCell, "$1$2'").replace(atStart, "'");
