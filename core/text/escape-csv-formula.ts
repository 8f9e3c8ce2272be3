/**
 * Pattern for invisible characters that may precede a formula sign in a CSV cell: spaces, control and zero-width characters.
 */
const unseen = String.raw`(?:(?![\t\r\n])[\p{Z}\p{Cf}\p{Cc}])*`;

/** Signs that start a formula in a spreadsheet, in all widths that spreadsheets accept. */
const formulaSign = '[=+\\-@＝＋－＠﹢﹣﹦﹫]';

const atStart = new RegExp(`^(?=[\\t\\r]|${unseen}${formulaSign})`, 'u');

/**
 * Pattern for a formula sign after a separator (`;`, `|`, tab, line break). With some locale settings, spreadsheets start a
 * new cell there, even inside quotes.
 */
const atNewCell = new RegExp(`([;|\\t\\r\\n])(${unseen})(?=${formulaSign})`, 'gu');

/** Prevents CSV formula injection. Inserts an apostrophe before every sign that a spreadsheet would read as a formula. */
export function escapeCsvFormula(text: string): string {
  return text.replace(atNewCell, "$1$2'").replace(atStart, "'");
}
