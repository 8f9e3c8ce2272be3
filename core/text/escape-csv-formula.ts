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

/**
 * Pattern of apostrophes and invisible characters before a formula sign. It also matches escaped texts. Thus a text that was
 * escaped twice can be unescaped twice.
 */
const prefix = String.raw`(?:'|(?![\t\r\n])[\p{Z}\p{Cf}\p{Cc}])*`;
const formulaAhead = `${prefix}${formulaSign}`;
const separators = String.raw`([;|\t\r\n])`;

const reversible = {
  start: new RegExp(`^(?='*[\\t\\r]|${formulaAhead})`, 'u'),
  newCell: new RegExp(`${separators}(?=${formulaAhead})`, 'gu'),
  escapedStart: new RegExp(`^'(?='*[\\t\\r]|${formulaAhead})`, 'u'),
  escapedNewCell: new RegExp(`${separators}'(?=${formulaAhead})`, 'gu'),
};

/** Prevents CSV formula injection like `escapeCsvFormula`, but reversibly: `unescapeCsvFormula` returns the original text. */
export function escapeCsvFormulaReversibly(text: string): string {
  return text.replace(reversible.newCell, "$1'").replace(reversible.start, "'");
}

export function unescapeCsvFormula(text: string): string {
  return text.replace(reversible.escapedStart, '').replace(reversible.escapedNewCell, '$1');
}
