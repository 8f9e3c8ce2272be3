/** Invisible characters that may precede a formula sign: spaces, control and zero-width characters. */
const unseen = String.raw`(?:(?![\t\r\n])[\p{Z}\p{Cf}\p{Cc}])*`;

/** Signs that start a formula, in all widths that spreadsheets accept. */
const formulaSign = '[=+\\-@＝＋－＠﹢﹣﹦﹫]';

const atStart = new RegExp(`^(?=[\\t\\r]|${unseen}${formulaSign})`, 'u');

/**
 * A formula sign behind a separator (`;`, `|`, tab, line break). With some locale settings, spreadsheets split even quoted
 * cells there.
 */
const atNewCell = new RegExp(`([;|\\t\\r\\n])(${unseen})(?=${formulaSign})`, 'gu');

/** Prevents CSV formula injection: puts an apostrophe before every sign that a spreadsheet would read as a formula. */
export function escapeCsvFormula(text: string): string {
  return text.replace(atNewCell, "$1$2'").replace(atStart, "'");
}
